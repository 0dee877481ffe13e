package io.bridgework.pipedrive;

import okhttp3.Request;

/** What the links of the chain note about one call, try by try. Used by one thread. */
final class Flight {
    private final Operation operation;
    private boolean sent;
    private boolean blocked;
    private Envelope envelope = Envelope.NOTHING;

    Flight(Operation operation) {
        this.operation = operation;
    }

    static Flight of(Request request) {
        return request.tag(Flight.class);
    }

    Operation operation() {
        return operation;
    }

    /** A new try begins. */
    void begin() {
        sent = false;
        envelope = Envelope.NOTHING;
    }

    /** The block page came. */
    void block() {
        blocked = true;
    }

    boolean isBlocked() {
        return blocked;
    }

    void leave() {
        sent = true;
    }

    /** False as long as not one byte of this try can have reached the service. */
    boolean isSent() {
        return sent;
    }

    void receive(Envelope read) {
        envelope = read;
    }

    Envelope envelope() {
        return envelope;
    }
}
