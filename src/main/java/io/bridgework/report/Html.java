package io.bridgework.report;

import java.util.List;

/** Builds a page of HTML; every text is escaped. */
final class Html {
    private static final String STYLE = """
            :root{--ink:#14211e;--soft:#47564f;--line:#d9e2de;--card:#fff;--ground:#f5f8f6;--pine:#0b5e57;--ochre:#8a4a00;--brick:#a02525}
            @media(prefers-color-scheme:dark){:root{--ink:#e7eeeb;--soft:#b3c1bc;--line:#2a3835;--card:#172120;--ground:#0f1716;--pine:#6ccdbd;--ochre:#f2bc6b;--brick:#f4a09a}}
            @media print{:root{--ink:#000;--soft:#333;--line:#bbb;--card:#fff;--ground:#fff;--pine:#0b5e57}section{break-inside:avoid}}
            body{font:14px/1.45 "IBM Plex Sans",system-ui,sans-serif;color:var(--ink);background:var(--ground);margin:0 auto;max-width:1040px;padding:32px 24px}
            h1{font-size:26px;margin:0 0 4px}h2{font-size:18px;margin:0 0 8px}p{margin:4px 0}
            .lead{font-size:17px}.soft{color:var(--soft)}.good{color:var(--pine)}.look{color:var(--ochre)}.bad{color:var(--brick)}
            section{background:var(--card);border:1px solid var(--line);border-radius:10px;padding:16px 20px;margin:16px 0;overflow-x:auto}
            table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:5px 10px 5px 0;border-bottom:1px solid var(--line);vertical-align:top}
            th{color:var(--soft);font-weight:600}td.n,th.n{text-align:right;font-variant-numeric:tabular-nums}code{font-size:12px;word-break:break-all}
            pre{white-space:pre-wrap;margin:4px 0;font:inherit}
            """;

    private final StringBuilder text = new StringBuilder();

    Html(String title) {
        text.append("<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><meta name=\"viewport\"")
                .append(" content=\"width=device-width,initial-scale=1\"><title>").append(escape(title))
                .append("</title><style>").append(STYLE).append("</style></head><body>");
    }

    Html element(String tag, String cssClass, String content) {
        text.append('<').append(tag);
        if (!cssClass.isEmpty()) {
            text.append(" class=\"").append(cssClass).append('"');
        }
        text.append('>').append(escape(content)).append("</").append(tag).append('>');
        return this;
    }

    Html section(String title) {
        text.append("<section>");
        return element("h2", "", title);
    }

    Html end() {
        text.append("</section>");
        return this;
    }

    /** @param numeric how many of the last columns hold numbers */
    Html table(List<String> headers, int numeric, List<List<String>> rows) {
        text.append("<table><thead><tr>");
        cells("th", headers, numeric);
        text.append("</tr></thead><tbody>");
        for (List<String> row : rows) {
            text.append("<tr>");
            cells("td", row, numeric);
            text.append("</tr>");
        }
        text.append("</tbody></table>");
        return this;
    }

    private void cells(String tag, List<String> values, int numeric) {
        for (int i = 0; i < values.size(); i++) {
            text.append('<').append(tag).append(i >= values.size() - numeric ? " class=\"n\">" : ">")
                    .append(escape(values.get(i))).append("</").append(tag).append('>');
        }
    }

    String page() {
        return text + "</body></html>\n";
    }

    static String escape(String raw) {
        return raw.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }
}
