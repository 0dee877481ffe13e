package io.bridgework.model.value;

import io.bridgework.model.value.AmountText.Convention;
import io.bridgework.model.value.AmountText.PercentUnit;
import java.math.BigDecimal;
import java.util.regex.Pattern;

/**
 * Gathers what the values of one column of numbers say about its convention, one value at a time: counts only, so a
 * column may be of any length. Not for several threads.
 */
public final class AmountColumn {
    private static final Pattern COMMA_DECIMALS = Pattern.compile("\\d{1,3}([.\\s]\\d{3})*,\\d{1,2}|\\d+,\\d{1,2}|\\d{1,3}(\\.\\d{3})+,\\d+");
    private static final Pattern POINT_DECIMALS = Pattern.compile("\\d{1,3}(,\\d{3})*\\.\\d{1,2}|\\d*\\.\\d{1,2}|\\d{1,3}(,\\d{3})+\\.\\d+");

    private boolean comma;
    private boolean point;
    private boolean percentSign;
    private boolean outsideOne;
    private boolean broken;

    /** Takes one value into account. */
    public void add(String text) {
        if (Nothing.isNothing(text)) {
            return;
        }
        String digits = AmountText.bare(text);
        comma |= COMMA_DECIMALS.matcher(digits).matches();
        point |= POINT_DECIMALS.matcher(digits).matches();
        percentSign |= text.indexOf('%') >= 0;
        AmountText.parse(text, convention()).value().ifPresent(number -> {
            outsideOne |= number.abs().compareTo(BigDecimal.ONE) > 0;
            broken |= number.stripTrailingZeros().scale() > 0;
        });
    }

    /** A comma before the decimals only when some value proves it and none proves a point. */
    public Convention convention() {
        return new Convention(comma && !point);
    }

    /** Fractions only when no value has a percent sign, all lie from -1 to 1, and at least one is not whole. */
    public PercentUnit percentUnit() {
        return !percentSign && !outsideOne && broken ? PercentUnit.FRACTION : PercentUnit.POINTS;
    }
}
