package io.bridgework.pipedrive;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Outermost link: decides when a request is sent again. A refusal for pace did no work, so anything is sent again after
 * it. Else only what is repeatable goes again once a byte has left; what never left may always go again. All of it ends
 * with the client's patience.
 */
final class Retrying implements Interceptor {
    private static final Set<Integer> PASSING = Set.of(408, 425, 500, 502, 503, 504);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(15);
    private static final int PACE_REFUSALS = 40;
    /** From the third 500 on it is the request's own, if the service worked for others meanwhile; so is a success that is none. */
    private static final int TRIES_OF_500 = 3;

    private final Waiting waiting;
    private final BudgetAccount account;
    private final Duration patience;
    private final AtomicLong successes = new AtomicLong();

    Retrying(ClientConfig config, Waiting waiting, BudgetAccount account) {
        this.waiting = waiting;
        this.account = account;
        this.patience = config.patience();
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Effort effort = new Effort(chain);
        while (true) {
            Response answer = effort.attempt();
            if (answer != null) {
                return answer;
            }
        }
    }

    /** The tries of one call. */
    private final class Effort {
        private final Chain chain;
        private final Flight flight;
        private final long end = waiting.nanos() + patience.toNanos();
        private final long successesBefore = successes.get();
        private int tries;
        private int paceRefusals;

        Effort(Chain chain) {
            this.chain = chain;
            this.flight = Flight.of(chain.request());
        }

        /** Tries once, and waits when another try is due: then it returns null. */
        Response attempt() throws IOException {
            flight.begin();
            waiting.check();
            account.check(flight.operation().tokens());
            tries++;
            try {
                return judge(chain.proceed(chain.request()));
            } catch (Ending e) {
                throw e;
            } catch (IOException e) {
                again(Ending.Unanswered.of(e, flight.isSent()), Duration.ZERO);
                return null;
            }
        }

        private Response judge(Response answer) throws IOException {
            if (answer.code() == 429 && ++paceRefusals < PACE_REFUSALS) {
                answer.close();
                return null;
            }
            boolean itsOwn = answer.code() == 500 && successes.get() > successesBefore || isHollow(answer, flight);
            if (itsOwn && tries >= TRIES_OF_500 || isFinal(answer, flight)) {
                return counted(answer);
            }
            Duration asked = Duration.ofSeconds(RateHeaders.of(answer).waitSeconds().orElse(0));
            answer.close();
            again(Ending.Unanswered.of(answer.code()), asked);
            return null;
        }

        private void again(Ending.Unanswered failure, Duration asked) throws IOException {
            Duration wait = pause(tries, asked);
            boolean lost = failure.sent && !flight.operation().isRepeatable();
            if (lost || waiting.nanos() + wait.toNanos() - end > 0) {
                throw failure;
            }
            waiting.rest(wait);
        }
    }

    private Response counted(Response answer) {
        if (answer.isSuccessful()) {
            successes.incrementAndGet();
        }
        return answer;
    }

    /** A create's answer is final unless it leaves open what was done; that is told from the answer later. */
    private static boolean isFinal(Response answer, Flight flight) {
        int code = answer.code();
        if (!flight.operation().isRepeatable() && code != 429) {
            return true;
        }
        if (PASSING.contains(code) || code == 429 || code >= 520 || code >= 300 && code < 400 && flight.operation().verb() != Verb.DOWNLOAD) {
            return false;
        }
        return !answer.isSuccessful() || flight.operation().verb() == Verb.DOWNLOAD || code == 204
                || flight.envelope().isReadable() && !isHollow(answer, flight);
    }

    /** Done by its status, not done by what it says. */
    private static boolean isHollow(Response answer, Flight flight) {
        return answer.isSuccessful() && flight.envelope().isRefusal();
    }

    private static Duration pause(int attempt, Duration asked) {
        long doubled = FIRST_WAIT.toMillis() << Math.min(attempt - 1, 10);
        long capped = Math.min(doubled, LONGEST_WAIT.toMillis());
        long spread = capped / 2 + ThreadLocalRandom.current().nextLong(capped / 2 + 1);
        return Duration.ofMillis(Math.max(spread, Math.min(asked.toMillis(), LONGEST_WAIT.toMillis())));
    }
}
