package io.bridgework.pipedrive;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Makes each try wait for its place in the burst window; searches for their own window first. */
final class Pacing implements Interceptor {
    /** Waiting for the window has not helped so often in a row: the refusal is for the day, whatever its headers say. */
    private static final int TOO_OFTEN = 4;

    private final Pacer all;
    private final Pacer searches;
    private final BudgetAccount account;

    Pacing(Pacer all, Pacer searches, BudgetAccount account) {
        this.all = all;
        this.searches = searches;
        this.account = account;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        return Flight.of(chain.request()).operation().isSearch() ? search(chain) : paced(chain, all, true);
    }

    private Response paced(Chain chain, Pacer pacer, boolean heed) throws IOException {
        Window.Slot slot = pacer.admit();
        Response answer;
        try {
            answer = chain.proceed(chain.request());
        } catch (IOException | RuntimeException e) {
            if (Flight.of(chain.request()).isSent()) {
                pacer.unanswered(slot);
            } else {
                pacer.unsent(slot);
            }
            throw e;
        }
        RateHeaders told = heed ? RateHeaders.of(answer) : RateHeaders.NONE;
        if (answer.code() == 429) {
            if (pacer.refused(slot, told) >= TOO_OFTEN) {
                answer.close();
                throw account.exhaust(Flight.of(chain.request()).operation().tokens(), told);
            }
        } else {
            pacer.answered(slot, told);
        }
        return answer;
    }

    /** Which window the headers of a search describe is not documented, so neither learns its limit from them. */
    private Response search(Chain chain) throws IOException {
        Window.Slot slot = searches.admit();
        boolean sent = false;
        try {
            Response answer = paced(chain, all, false);
            sent = true;
            if (answer.code() == 429) {
                searches.refused(slot, RateHeaders.of(answer).withoutLimit());
            } else {
                searches.answered(slot, RateHeaders.NONE);
            }
            return answer;
        } finally {
            if (!sent) {
                searches.unanswered(slot);
            }
        }
    }
}
