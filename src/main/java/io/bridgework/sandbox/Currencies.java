package io.bridgework.sandbox;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** {@code /currencies} of v1. */
final class Currencies {
    private static final List<Currency> ALL = Currency.getAvailableCurrencies().stream().sorted(Comparator.comparing(Currency::getCurrencyCode)).toList();

    void routes(Router router) {
        router.add(Route.of("GET", 1, "/currencies", 20, this::list));
    }

    private Answer list(Call call) {
        String term = call.query("term") == null ? "" : call.query("term").toLowerCase(Locale.ROOT);
        ArrayNode data = Json.MAPPER.createArrayNode();
        int id = 0;
        for (Currency currency : ALL) {
            id++;
            String name = currency.getDisplayName(Locale.ENGLISH);
            if (!(currency.getCurrencyCode() + " " + name).toLowerCase(Locale.ROOT).contains(term)) continue;
            data.addObject().put("id", id).put("code", currency.getCurrencyCode()).put("name", name)
                    .put("decimal_points", Math.max(0, currency.getDefaultFractionDigits())).put("symbol", currency.getSymbol(Locale.US))
                    .put("active_flag", true).put("is_custom_flag", false);
        }
        return Answer.data(data);
    }
}
