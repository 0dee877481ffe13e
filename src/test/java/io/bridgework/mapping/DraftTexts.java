package io.bridgework.mapping;

import io.bridgework.model.Draft;
import io.bridgework.model.FieldValue;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.parser.Parser;

/** What a person would read on a draft's record, value by value. */
final class DraftTexts {
    private DraftTexts() {}

    static List<String> of(Draft draft) {
        var texts = new ArrayList<String>();
        draft.fields().values().forEach(f -> add(f.value(), texts));
        return texts;
    }

    static String of(FieldValue value) {
        var texts = new ArrayList<String>();
        add(value, texts);
        return texts.get(0);
    }

    private static void add(FieldValue value, List<String> texts) {
        if (value instanceof FieldValue.Text t) {
            texts.add(Parser.unescapeEntities(t.value().replace("<br>", "\n"), false));
        } else if (value instanceof FieldValue.Number n) {
            texts.add(n.value().toPlainString());
        } else if (value instanceof FieldValue.Money m) {
            texts.add(m.amount().toPlainString());
        } else if (value instanceof FieldValue.Date d) {
            texts.add(d.value().toString());
        } else if (value instanceof FieldValue.Time t) {
            texts.add(t.value().toString());
        } else if (value instanceof FieldValue.Minutes m) {
            texts.add("%02d:%02d".formatted(m.value() / 60, m.value() % 60));
        } else if (value instanceof FieldValue.Moment m) {
            texts.add(m.value().toString());
        } else if (value instanceof FieldValue.Choice c) {
            texts.add(c.label());
        } else if (value instanceof FieldValue.Flag f) {
            texts.add(String.valueOf(f.value()));
        } else if (value instanceof FieldValue.Contacts c) {
            c.items().forEach(i -> texts.add(i.value()));
        } else if (value instanceof FieldValue.Address a) {
            texts.addAll(List.of(a.fullText(), a.state(), a.zip(), a.city(), a.street()));
        } else if (value instanceof FieldValue.Content c) {
            texts.add(c.sha256());
        }
    }
}
