package io.bridgework.ui.step;

import io.bridgework.migration.Views.Estimate;
import io.bridgework.migration.Views.WayCost;
import io.bridgework.ui.part.Figures;
import io.bridgework.ui.part.Labels;
import io.bridgework.ui.part.Rows;
import io.bridgework.ui.part.Texts;
import io.bridgework.ui.part.Written;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** How much to bring: each way with its tokens and days, and what it takes away. Once visits were sent, the one that was chosen. */
final class WayCard extends VBox {
    private static final double DAYS_A_YEAR = 365.25;
    private static final double BESIDE_THE_RING = 24;
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final List<Integer> YEARS = List.of(1, 2, 3, 5, 7, 10);

    private final LocalDate today;
    private final Consumer<String> choose;

    /** @param choose gets a way in a command's words */
    WayCard(Estimate estimate, LocalDate today, Consumer<String> choose) {
        super(6);
        this.today = today;
        this.choose = choose;
        setId("ways");
        getChildren().add(Labels.of(Texts.of("way.title"), "list-head"));
        if (estimate.ways().size() < 2) {
            estimate.ways().forEach(way -> getChildren().addAll(
                    Labels.wrapped(title(way), "medium"), Labels.wrapped(loss(way), "small", "muted"),
                    Labels.wrapped(Texts.of("way.fixed"), "small", "subtle")));
            getChildren().add(archive(estimate));
            return;
        }
        var group = new ToggleGroup();
        estimate.ways().stream().filter(WayCard::isWorthTelling).forEach(way -> getChildren().add(option(way, group)));
        estimate.ways().stream().filter(WayCost::chosen).filter(way -> way.way().visitsBefore().isPresent()).findFirst()
                .ifPresent(way -> getChildren().add(years(
                        "way-years", Texts.of("way.older"), way.way().visitsBefore().orElseThrow(),
                        years -> way.id() + "=" + years + "y" + archived(way))));
        if (estimate.ways().stream().noneMatch(way -> way.saved() > 0)) {
            getChildren().add(Labels.wrapped(Texts.of("way.nothing"), "small", "muted"));
        }
        getChildren().add(archive(estimate));
    }

    /** A way that would save nothing only takes away. */
    private static boolean isWorthTelling(WayCost way) {
        return way.saved() > 0 || way.chosen() || way.id().equals("faithful");
    }

    /** Beside the ways, since it makes as many records: fewer of them count as deals. */
    private VBox archive(Estimate estimate) {
        Optional<WayCost> chosen = estimate.ways().stream().filter(WayCost::chosen).findFirst();
        Optional<LocalDate> day = chosen.flatMap(way -> way.way().plansBefore());
        var choice = new CheckBox(Texts.of("way.archive"));
        choice.setId("way-archive");
        choice.setSelected(day.isPresent());
        choice.setWrapText(true);
        choice.setMinHeight(CheckBox.USE_PREF_SIZE);
        choice.getStyleClass().add("medium");
        choice.setOnAction(event -> choose.accept(choice.isSelected() ? "archive-plans" : chosen.map(WayCard::records).orElse("faithful")));
        var told = new VBox(1);
        told.setPadding(new Insets(0, 0, 0, 26));
        estimate.deals().ifPresent(deals -> told.getChildren().add(Labels.wrapped(Texts.of(
                deals.isTooMany() ? "way.deals.many" : "way.deals", Figures.whole(deals.needed() - deals.archived()),
                Figures.whole(deals.cap())), "small", "muted")));
        var loss = Labels.wrapped(Texts.of("way.archive.loss"), "small", "subtle");
        told.getChildren().add(loss);
        choice.setAccessibleText(choice.getText() + ". " + loss.getText());
        var card = new VBox(2, choice, told);
        day.ifPresent(before -> card.getChildren().add(years(
                "way-archive-years", Texts.of("way.archive.older"), before, years -> "archive-plans=" + years + "y")));
        return card;
    }

    private VBox option(WayCost way, ToggleGroup group) {
        var choice = new RadioButton(title(way));
        choice.setId("way-" + way.id().replace(",", "-"));
        choice.setToggleGroup(group);
        choice.setSelected(way.chosen());
        choice.setWrapText(true);
        choice.setMinHeight(RadioButton.USE_PREF_SIZE);
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.getStyleClass().add("medium");
        choice.setOnAction(event -> choose.accept(records(way) + archived(way)));
        var days = Labels.of(Texts.of("way.days", way.days()), "strong");
        var costs = Labels.of(costs(way), "small", "muted");
        var loss = Labels.wrapped(loss(way), "small", "muted");
        choice.setAccessibleText(title(way) + ", " + days.getText() + ", " + costs.getText() + ". " + loss.getText());
        var told = new VBox(1, costs, loss);
        told.setPadding(new Insets(0, 0, 0, BESIDE_THE_RING));
        var option = new VBox(1, Rows.row(8, Rows.growing(choice), days), told);
        option.getStyleClass().add("way");
        option.pseudoClassStateChanged(CHOSEN, way.chosen());
        return option;
    }

    private static String costs(WayCost way) {
        String tokens = Texts.of("way.tokens", Figures.whole(way.tokens()));
        return way.id().equals("faithful") ? tokens : tokens + " · " + Texts.of("way.saves", way.saved(), Figures.whole(way.saved()));
    }

    /** How old it must be; the day itself was fixed when it was chosen. */
    private HBox years(String id, String label, LocalDate day, IntFunction<String> words) {
        var years = new ComboBox<Integer>();
        years.setId(id);
        years.getItems().setAll(YEARS);
        int old = (int) Math.round(ChronoUnit.DAYS.between(day, today) / DAYS_A_YEAR);
        if (YEARS.contains(old)) {
            years.setValue(old);
        }
        years.setAccessibleText(label);
        years.valueProperty().addListener((observed, before, now) -> choose.accept(words.apply(now)));
        var row = Rows.row(8, Labels.of(label, "grid-text", "muted"), years,
                Labels.of(Texts.of("way.years"), "grid-text", "muted"));
        row.setPadding(new Insets(0, 0, 0, BESIDE_THE_RING + 10));
        return row;
    }

    /** With its day, so that what is shown is what is chosen. */
    private static String records(WayCost way) {
        return way.id() + way.way().visitsBefore().map(day -> "=" + day).orElse("");
    }

    private static String archived(WayCost way) {
        return way.way().plansBefore().map(day -> ",archive-plans=" + day).orElse("");
    }

    private static String title(WayCost way) {
        return Texts.of("way." + way.id().replace(",", "-"));
    }

    private static String loss(WayCost way) {
        return way.way().notesInVisits() && way.way().visitsBefore().isPresent()
                ? Texts.of("way.both")
                : way.way().visitsBefore().map(day -> way.loss().replace(day.toString(), Written.date(day))).orElse(way.loss());
    }
}
