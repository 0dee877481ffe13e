package io.bridgework.model.value;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Reads the text of HTML as a person sees it: a block starts a line, a list item has a dash or its number. */
final class HtmlReader implements NodeVisitor {
    private static final Set<String> LINES = Set.of(
            "p", "div", "ul", "ol", "li", "table", "tr", "h1", "h2", "h3", "h4", "h5", "h6", "pre", "blockquote", "hr",
            "section", "article", "dl", "dt", "dd", "center");

    private final String html;
    private final StringBuilder text = new StringBuilder();
    private int pictures;

    HtmlReader(String html) {
        this.html = html;
    }

    String read() {
        // without blocks and breaks the line ends are the writer's own
        boolean keepsLines = !html.matches("(?is).*<(?:br|p|div|li|tr|h[1-6]|pre)\\b.*");
        var body = Jsoup.parse(keepsLines ? html.replace("\n", "<br>") : html).body();
        body.traverse(this);
        return MarkupText.tidy(text.toString());
    }

    int pictures() {
        return pictures;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words);
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        String tag = element.normalName();
        if (tag.equals("a")) {
            appendAddress(element);
        } else if ((tag.equals("td") || tag.equals("th")) && element.nextElementSibling() != null) {
            text.append(' ');
        } else if (LINES.contains(tag)) {
            newLine();
        }
    }

    private void open(Element element) {
        String tag = element.normalName();
        if (LINES.contains(tag)) {
            newLine();
        }
        if (tag.equals("br")) {
            text.append('\n');
        } else if (tag.equals("img")) {
            pictures++;
            text.append(element.attr("alt"));
        } else if (tag.equals("li")) {
            Element list = element.parent();
            boolean numbered = list != null && list.normalName().equals("ol");
            text.append(numbered ? element.elementSiblingIndex() + 1 + ". " : "- ");
        }
    }

    private void append(TextNode words) {
        boolean pre = words.parentElement() != null && words.parentElement().closest("pre") != null;
        String part = words.getWholeText().replace('\u00a0', ' ');
        if (!pre) {
            part = part.replaceAll("\\s+", " ");
            boolean afterBlank = text.isEmpty() || Character.isWhitespace(text.charAt(text.length() - 1));
            part = afterBlank ? part.stripLeading() : part;
        }
        text.append(part);
    }

    private void appendAddress(Element link) {
        String address = link.attr("href").strip();
        boolean tells = address.startsWith("http") && !link.text().contains(address);
        if (tells) {
            text.append(text.isEmpty() || text.charAt(text.length() - 1) == '\n' ? "" : " ").append('(').append(address).append(')');
        }
    }

    private void newLine() {
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
    }
}
