package io.bridgework.ui.step;

import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.UserView;
import io.bridgework.model.ProviderMatch;
import io.bridgework.ui.part.Acts;
import io.bridgework.ui.part.Chips;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Words;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** A provider without an owner: who it is, who we suggest and why, and the other ways. */
final class ProviderCard extends VBox {
    private final ProviderMatch provider;
    private final ProvidersView view;
    private final ProvidersModel model;

    /** @param first the one that Ctrl+Enter answers */
    ProviderCard(ProviderMatch provider, ProvidersView view, ProvidersModel model, boolean first) {
        super(12);
        this.provider = provider;
        this.view = view;
        this.model = model;
        getStyleClass().add("card");
        setPadding(new Insets(16, 20, 14, 20));
        getChildren().add(who());
        Optional<OwnerSuggestion> suggestion = OwnerSuggestion.of(provider, view);
        suggestion.ifPresent(suggested -> getChildren().add(row(suggested, first)));
        getChildren().add(otherWays(suggestion.isPresent() ? 2 : 1));
    }

    private HBox who() {
        boolean person = !provider.name().isBlank();
        String name = person ? provider.name() : provider.key();
        Label tile = Labels.of(person ? Words.initials(name) : "?", "tile");
        if (!person) {
            tile.getStyleClass().add("tile-warning");
        }
        HBox head = Rows.row(8, Labels.cut(name, "card-head"));
        if (!provider.code().isBlank()) {
            head.getChildren().add(Chips.tag(provider.code()));
        }
        return Rows.row(12, tile, Rows.growing(new VBox(2, head,
                Labels.wrapped(Texts.of("providers.status." + provider.status().id(), provider.email().isBlank()
                        ? Texts.of("providers.email.none") : provider.email()), "grid-text", "muted"))));
    }

    private HBox row(OwnerSuggestion suggestion, boolean first) {
        String email = suggestion.user().email();
        Button use = first ? Acts.main(Texts.of("providers.act.use"), "check", () -> model.assign(provider.key(), email))
                : Acts.button(Texts.of("providers.act.use"), "check", () -> model.assign(provider.key(), email));
        HBox row = Rows.row(12, Chips.key("1"), Rows.growing(new VBox(1,
                Labels.cut(Texts.of("providers.user", suggestion.user().name(), email), "medium"),
                Labels.wrapped(suggestion.reason(), "grid-text", "muted"))), use);
        row.getStyleClass().addAll("option-row", "suggested");
        return row;
    }

    private HBox otherWays(int from) {
        var another = new MenuButton(Texts.of("providers.act.another"));
        view.users().stream().filter(UserView::active).forEach(user -> {
            var item = new MenuItem(Texts.of("providers.user", user.name(), user.email()));
            item.setOnAction(event -> model.assign(provider.key(), user.email()));
            another.getItems().add(item);
        });
        another.setMinWidth(MenuButton.USE_PREF_SIZE);
        HBox ways = Rows.row(10, Chips.key(String.valueOf(from)), another);
        if (!provider.email().isBlank()) {
            ways.getChildren().addAll(Chips.key(String.valueOf(from + 1)), Acts.button(
                    Texts.of("providers.act.invite"), "mail", () -> model.invite(provider.key())),
                    Rows.growing(Labels.wrapped(Texts.of("providers.act.invite.effect"), "small", "subtle")));
        }
        return ways;
    }
}
