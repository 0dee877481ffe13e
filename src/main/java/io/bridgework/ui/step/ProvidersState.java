package io.bridgework.ui.step;

import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.model.ProviderMatch;
import io.bridgework.model.Trouble;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Tone;
import java.util.List;
import java.util.Optional;

/** What the fourth page shows. */
record ProvidersState(Optional<ProvidersView> view, Optional<Trouble> trouble) {
    static final ProvidersState EMPTY = new ProvidersState(Optional.empty(), Optional.empty());

    List<ProviderMatch> open() {
        return all().stream().filter(provider -> !provider.isSettled()).toList();
    }

    List<ProviderMatch> settled() {
        return all().stream().filter(ProviderMatch::isSettled).toList();
    }

    Sentence sentence() {
        if (view.isEmpty()) {
            return trouble.map(t -> new Sentence(Tone.STOPPED, t.happened(), t.next())).orElse(Sentence.LOOKING);
        }
        if (open().isEmpty()) {
            return new Sentence(Tone.DONE, Texts.of("providers.sentence.all", all().size()),
                    Texts.of("providers.sentence.all.rest"));
        }
        return new Sentence(Tone.NEEDS_YOU, Texts.of("providers.sentence.some", settled().size(), all().size()),
                Texts.of("providers.sentence.open", open().size()));
    }

    private List<ProviderMatch> all() {
        return view.map(ProvidersView::providers).orElse(List.of());
    }
}
