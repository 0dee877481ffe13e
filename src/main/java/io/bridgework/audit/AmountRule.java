package io.bridgework.audit;

import io.bridgework.model.RecordKind;
import io.bridgework.model.value.AmountText;
import io.bridgework.model.value.AmountText.PercentUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** Amounts and percentages: how they are written (M58, M59), and what they come to (M72, M82). */
final class AmountRule implements Rule {
    private static final BigDecimal LARGEST_PLAN = new BigDecimal("50000");
    private static final BigDecimal LOWEST_BALANCE = new BigDecimal("-1000");
    private static final Remark PERCENT = Remark.repair(
            "M59-percent-text", "The column writes percentages in its own way; they are moved as percent points, such as 57.5.");
    private static final Remark FAR_OUT = Remark.warn("M72-extreme-amount", "This amount is unusually large or below zero. Check it at the source.");
    private static final Remark NO_AMOUNT = Remark.warn(
            "M82-plan-without-amount", "The treatment plan has no amount; it is moved with the value 0.");

    @Override
    public Optional<Check> on(AuditTable table, Known known) {
        List<AuditColumn> amounts = table.where(AuditColumn::isMoney).toList();
        List<AuditColumn> percents = table.where(AuditColumn::isPercent).toList();
        return amounts.isEmpty() && percents.isEmpty()
                ? Optional.empty() : Optional.of(new Amounts(amounts, percents, known.conventions(), new boolean[percents.size()],
                        table.holds(RecordKind.TREATMENT_PLAN)));
    }

    private record Amounts(
            List<AuditColumn> amounts, List<AuditColumn> percents, Conventions conventions, boolean[] signs, boolean plans)
            implements Check {
        @Override
        public void row(Row row, Report report) {
            for (AuditColumn column : amounts) {
                amount(row, column, report);
            }
            for (int i = 0; i < percents.size(); i++) {
                AuditColumn column = percents.get(i);
                signs[i] |= row.text(column).indexOf('%') >= 0;
                AmountText.percent(row.text(column), conventions.percentUnit(column), conventions.amount(column)).problems().stream()
                        .filter(problem -> problem.lost())
                        .forEach(problem -> report.addUnlessFlood(row, column, Remark.of(problem)));
            }
        }

        private void amount(Row row, AuditColumn column, Report report) {
            var read = AmountText.parse(row.text(column), conventions.amount(column));
            read.problems().forEach(problem -> {
                if (problem.lost()) {
                    report.addUnlessFlood(row, column, Remark.of(problem));
                } else if (!isPlainNegative(row.text(column))) {
                    report.addUnlessHabit(row, column, Remark.of(problem));
                }
            });
            boolean value = column.is("deal.value") && plans;
            if (value && read.value().map(BigDecimal::signum).orElse(0) == 0 && read.problems().stream().noneMatch(p -> p.lost())) {
                report.addUnlessFlood(row, column, NO_AMOUNT);
            }
            boolean far = read.value().filter(n -> value && (n.compareTo(LARGEST_PLAN) > 0 || n.signum() < 0)
                    || column.meaning().contains("balance") && n.compareTo(LOWEST_BALANCE) < 0).isPresent();
            if (far) {
                report.add(row, column, FAR_OUT);
            }
        }

        private static boolean isPlainNegative(String text) {
            return text.strip().matches("-\\d+(\\.\\d+)?");
        }

        @Override
        public void end(Report report) {
            for (int i = 0; i < percents.size(); i++) {
                if (signs[i] || conventions.percentUnit(percents.get(i)) == PercentUnit.FRACTION) {
                    report.add(percents.get(i), PERCENT);
                }
            }
        }
    }
}
