package io.bridgework.mapping;

import io.bridgework.mapping.Cells.Cell;
import io.bridgework.model.FieldValue;
import io.bridgework.model.value.AmountText;
import io.bridgework.model.value.DateText;
import io.bridgework.model.value.DateText.Role;
import io.bridgework.model.value.DateText.When;
import io.bridgework.model.value.Parsed;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Reads cells as values, with the convention of their column. */
final class CellReader {
    /** Texts that only look like values: whoever reads the record is better off without them. */
    private static final Set<String> NO_LOSS = Set.of("M11", "M12", "M14", "M34", "M35", "M37", "M60");
    private static final int DIGITS = 14;

    private final Conventions conventions;
    private final LocalDate exportDate;
    private final String currency;

    CellReader(Conventions conventions, LocalDate exportDate, String currency) {
        this.conventions = conventions;
        this.exportDate = exportDate;
        this.currency = currency;
    }

    /**
     * A value, or none.
     *
     * @param isLoss whether text that a person may need stays behind, so that it has to be kept as text
     */
    record Reading<T>(Optional<T> value, boolean isLoss) {}

    Reading<When> when(Cell cell) {
        Role role = cell.column().target().text().contains("birth") ? Role.BIRTH : Role.EVENT;
        return reading(DateText.parse(cell.text(), conventions.date(cell.column()), role, exportDate));
    }

    Reading<BigDecimal> amount(Cell cell) {
        return reading(CellKind.isPercent(cell.column())
                ? AmountText.percent(cell.text(), conventions.percent(cell.column()), conventions.amount(cell.column()))
                : AmountText.parse(cell.text(), conventions.amount(cell.column())));
    }

    /** The value for a custom field of this type; text types always give one. */
    Reading<FieldValue> custom(Cell cell, String type) {
        return switch (type) {
            case "date" -> {
                Reading<When> when = when(cell);
                yield new Reading<>(when.value().map(w -> new FieldValue.Date(w.date())), when.isLoss());
            }
            case "monetary" -> number(cell, true);
            case "double" -> number(cell, false);
            case "enum" -> new Reading<>(Optional.of(new FieldValue.Choice(cell.text())), false);
            default -> new Reading<>(Optional.of(new FieldValue.Text(cell.text())), false);
        };
    }

    private Reading<FieldValue> number(Cell cell, boolean money) {
        Reading<BigDecimal> amount = amount(cell);
        if (amount.value().isPresent() && amount.value().get().stripTrailingZeros().precision() > DIGITS) {
            return new Reading<>(Optional.empty(), true);
        }
        return new Reading<>(amount.value().map(a -> numeric(a, money)), amount.isLoss());
    }

    FieldValue numeric(BigDecimal amount, boolean money) {
        return money ? new FieldValue.Money(amount, currency) : new FieldValue.Number(amount);
    }

    static <T> Reading<T> reading(Parsed<T> parsed) {
        boolean loss = parsed.problems().stream()
                .anyMatch(p -> p.lost() && !NO_LOSS.contains(p.code().substring(0, Math.min(3, p.code().length()))));
        return new Reading<>(parsed.value(), loss);
    }
}
