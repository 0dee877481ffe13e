package io.bridgework.ui.step;

import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.migration.Views.UserView;
import io.bridgework.model.ProviderMatch;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Fxml;
import io.bridgework.ui.part.Icons;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Sentence;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.TroublePane;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** Step 4: a card for each provider that needs a person; at the right the fallback user and who is matched. */
final class ProvidersPage implements StepPage {
    @FXML private VBox cards;
    @FXML private ComboBox<UserView> fallback;
    @FXML private Button useFallback;
    @FXML private HBox seats;
    @FXML private Label matchedCount;
    @FXML private VBox matched;
    private final ProvidersModel model;
    private final Parent root;
    private boolean showing;

    ProvidersPage(ProvidersModel model) {
        this.model = model;
        this.root = Fxml.load("providers.fxml", this);
        fallback.setId("fallback");
        useFallback.setId("use-fallback");
        fallback.setConverter(new StringConverter<>() {
            @Override
            public String toString(UserView user) {
                return user == null ? "" : user.name();
            }

            @Override
            public UserView fromString(String name) {
                return null;
            }
        });
        fallback.valueProperty().addListener((observed, before, now) -> {
            if (!showing && now != null) {
                model.setFallback(now.email());
            }
        });
        model.state().addListener((observed, before, now) -> show(now));
        show(model.state().get());
    }

    @Override
    public int number() {
        return 4;
    }

    @Override
    public String title() {
        return Texts.of("step.4.name");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public ObservableValue<Sentence> sentence() {
        return model.state().map(ProvidersState::sentence);
    }

    @Override
    public void opened() {
        model.opened();
    }

    @Override
    public void mainAct() {
        ProvidersState state = model.state().get();
        state.open().stream().findFirst().ifPresent(provider -> OwnerSuggestion.of(provider, state.view().get())
                .ifPresent(suggestion -> model.assign(provider.key(), suggestion.user().email())));
    }

    private void show(ProvidersState state) {
        showing = true;
        cards.getChildren().clear();
        state.trouble().ifPresent(why -> cards.getChildren().add(new TroublePane(why, model::opened)));
        state.view().ifPresent(view -> {
            List<ProviderMatch> open = state.open();
            open.forEach(provider -> cards.getChildren().add(
                    new ProviderCard(provider, view, model, provider == open.get(0))));
            showFallback(view, open.size());
        });
        if (state.view().isPresent() && state.open().isEmpty()) {
            cards.getChildren().add(calm());
        }
        cards.getChildren().add(note());
        showMatched(state.settled());
        showing = false;
    }

    private void showFallback(ProvidersView view, int open) {
        List<UserView> active = view.users().stream().filter(UserView::active).toList();
        if (!fallback.getItems().equals(active)) {
            fallback.getItems().setAll(active);
        }
        fallback.setValue(view.fallback().orElse(null));
        useFallback.setText(view.fallback().map(user -> Texts.of("providers.fallback.use", user.name()))
                .orElse(Texts.of("providers.fallback.use.none")));
        useFallback.setDisable(view.fallback().isEmpty() || open == 0);
        seats.getChildren().setAll(Icons.of("users", "icon-grid"),
                Rows.growing(Labels.wrapped(Texts.of("providers.seats", active.size()), "small", "muted")));
    }

    private void showMatched(List<ProviderMatch> settled) {
        matchedCount.setText(Figures.whole(settled.size()));
        matched.getChildren().clear();
        for (ProviderMatch provider : settled) {
            String name = provider.name().isBlank() ? provider.key() : provider.name();
            HBox row = Rows.row(12, Icons.of("check", "icon-accent"),
                    Rows.growing(new VBox(Labels.cut(name, "medium"), Labels.cut(
                            provider.userEmail(), "small", "muted"))),
                    Labels.of(Texts.ofKnown("providers.by." + provider.decision(), provider.decision()),
                            "small", "muted"));
            row.getStyleClass().addAll("line-below");
            row.setPadding(new Insets(6, 18, 6, 18));
            matched.getChildren().add(row);
        }
    }

    private static Node calm() {
        var calm = new VBox(8, Icons.large("check-circle", "icon-accent"),
                Labels.wrapped(Texts.of("providers.none.title"), "question"),
                Labels.wrapped(Texts.of("providers.none.text"), "muted"));
        calm.getStyleClass().add("card");
        calm.setPadding(new Insets(24));
        return calm;
    }

    private static Node note() {
        HBox note = Rows.row(10, Icons.of("info"),
                Rows.growing(Labels.wrapped(Texts.of("providers.note"), "grid-text", "muted")));
        note.setPadding(new Insets(4, 8, 4, 4));
        return note;
    }

    @FXML
    private void useFallback() {
        model.useFallback();
    }
}
