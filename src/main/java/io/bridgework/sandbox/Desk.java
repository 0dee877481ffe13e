package io.bridgework.sandbox;

import java.util.Map;

/** Serves a request: gate, route, rights, work. What goes wrong becomes the answer that Pipedrive would give. */
final class Desk {
    private final Gate gate;
    private final Router router;

    /** @param route null when the path is unknown or the door was closed before it was looked at */
    record Served(Answer answer, Route route) {}

    Desk(Gate gate, Router router) {
        this.gate = gate;
        this.router = router;
    }

    /** @param headers filled with the headers of the answer */
    Served serve(Request request, String token, boolean oauth, Map<String, String> headers) {
        int version = 1;
        Route route = null;
        try {
            version = Router.version(request.path());
            Caller caller = gate.identify(token);
            Router.Match match = router.find(request.method(), request.path());
            route = match.route();
            gate.enter(token, oauth, route, headers);
            return new Served(work(match, new Call(request, caller, match.variables())), route);
        } catch (Gate.Closed closed) {
            if (closed.answer().status() == 401) headers.put("x-401-by-gw", "true");
            return new Served(closed.answer(), route);
        } catch (Refusal refusal) {
            return new Served(Errors.of(refusal, version), route);
        }
    }

    /** Serves a person in Pipedrive's own window: no token, no limits. */
    Answer byHand(Request request, Caller caller) {
        try {
            Router.Match match = router.find(request.method(), request.path());
            return work(match, new Call(request, caller, match.variables()));
        } catch (Refusal refusal) {
            return Errors.of(refusal, Router.version(request.path()));
        }
    }

    private static Answer work(Router.Match match, Call call) {
        if (match.route().adminOnly() && !call.caller().admin()) throw Refusal.forbidden("You do not have permissions to do this.");
        return match.route().work().serve(call);
    }
}
