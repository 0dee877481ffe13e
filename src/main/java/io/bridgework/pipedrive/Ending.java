package io.bridgework.pipedrive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.UnknownHostException;
import java.time.Instant;
import javax.net.ssl.SSLException;

/** Endings that a link of the chain decides by itself; they become a {@link Reply} at its outer end. */
abstract class Ending extends IOException {
    private Ending(String why) {
        super(why);
    }

    /** Nothing was sent since nothing more may be sent today. */
    static final class Spent extends Ending {
        final Instant resetsAt;

        Spent(Instant resetsAt) {
            super("the daily budget is used up");
            this.resetsAt = resetsAt;
        }
    }

    /** Pipedrive closed the door to this client. */
    static final class Block extends Ending {
        Block() {
            super("blocked");
        }
    }

    /** Nothing was sent since the client was closed or the thread interrupted. */
    static final class Closed extends Ending {
        Closed(String why) {
            super(why);
        }
    }

    /** No answer that could be used, after all tries that were allowed. */
    static final class Unanswered extends Ending {
        /** HTTP status of the last try; 0 without one. */
        final int status;
        /** Whether the last try may have reached the service. */
        final boolean sent;

        Unanswered(int status, boolean sent, String why) {
            super(why);
            this.status = status;
            this.sent = sent;
        }

        /** A refusal for pace did no work, so it counts as if it had never left. */
        static Unanswered of(int status) {
            String why = status < 400 ? "the answer could not be read" : "Pipedrive answered with an error (" + status + ")";
            return new Unanswered(status, status != 429, why);
        }

        /** The failure's own text is left out, since it may name hosts and files. */
        static Unanswered of(IOException failure, boolean sent) {
            String why = failure instanceof InterruptedIOException ? "no answer in time"
                    : failure instanceof UnknownHostException ? "the address was not found"
                    : failure instanceof SSLException ? "no secure connection could be made"
                    : sent ? "the connection broke" : "no connection could be made";
            return new Unanswered(0, sent, why);
        }
    }

    /** The document to upload could not be read as promised; the service never saw a whole request. */
    static final class Unreadable extends Ending {
        final String code;

        Unreadable(String code, String sentence) {
            super(sentence);
            this.code = code;
        }
    }
}
