package io.bridgework.pipedrive;

import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Books each try in the daily account, the last thing before it leaves, and tells a daily refusal from a burst one. */
final class Budgeting implements Interceptor {
    private static final long FIRST_PART = 2_000;

    private final BudgetAccount account;
    private final Waiting waiting;
    private final UsageMeter meter;
    private final Pacer pacer;

    Budgeting(BudgetAccount account, Waiting waiting, UsageMeter meter, Pacer pacer) {
        this.pacer = pacer;
        this.account = account;
        this.waiting = waiting;
        this.meter = meter;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Flight flight = Flight.of(chain.request());
        BudgetAccount.Booking booking = book(flight.operation().tokens());
        Response answer;
        try {
            answer = chain.proceed(chain.request());
        } catch (IOException | RuntimeException e) {
            if (flight.isSent()) {
                meter.sent(flight.operation().tokens());
                account.unanswered(booking);
            } else {
                account.returned(booking);
            }
            throw e;
        }
        RateHeaders told = RateHeaders.of(answer);
        if (answer.code() != 429) {
            meter.sent(flight.operation().tokens());
            account.settled(booking, told);
            return answer;
        }
        meter.sent(0);
        account.returned(booking);
        if (isDaily(answer, told, flight.operation().tokens())) {
            answer.close();
            meter.refusedForTheDay();
            throw account.exhaust(flight.operation().tokens(), told);
        }
        meter.refusedForPace();
        return answer;
    }

    private BudgetAccount.Booking book(int tokens) throws IOException {
        while (true) {
            waiting.check();
            BudgetAccount.Booking booking = account.book(tokens);
            if (booking != null) {
                return booking;
            }
            waiting.nap(Duration.ofMillis(20).toNanos());
        }
    }

    /**
     * Neither kind is documented in full. A burst refusal shows an empty window; an account that is out of tokens says so,
     * or shows a window with room in it, or asks for a wait that no window lasts. Numbers that can't be right show nothing.
     */
    private boolean isDaily(Response answer, RateHeaders told, int tokens) throws IOException {
        if (told.dailyRemaining().orElse(Long.MAX_VALUE) < tokens || told.dailyRequestsLeft().orElse(1) == 0) {
            return true;
        }
        if (told.remaining().isPresent() && !pacer.contradicts(told)) {
            return told.remaining().getAsInt() > 0;
        }
        return told.asksForLong() || answer.peekBody(FIRST_PART).string().toLowerCase(Locale.ROOT).contains("daily");
    }
}
