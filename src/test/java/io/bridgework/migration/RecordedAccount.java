package io.bridgework.migration;

import io.bridgework.pipedrive.InProcess.Answer;
import io.bridgework.pipedrive.InProcess.Network;
import io.bridgework.pipedrive.InProcess.Question;
import io.bridgework.sandbox.DirectSandbox;
import io.bridgework.sandbox.SandboxConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Consumer;

/** An account that can be had again as it was at any moment: all that was done to it is done anew to a fresh one. */
final class RecordedAccount implements Network, AutoCloseable {
    /** A write and when it came. */
    record Done(Question question, long nanos) {}

    private final VirtualTime time = new VirtualTime();
    private final DirectSandbox sandbox;
    private final List<Done> done = new ArrayList<>();
    private Consumer<String> witness = point -> { };

    /** @param past what was done to the account before. @param nanos the time now */
    RecordedAccount(Consumer<DirectSandbox> beginning, List<Done> past, long nanos) {
        sandbox = new DirectSandbox(SandboxConfig.standard().withClock(time.clock(Duration.ofMinutes(7))));
        beginning.accept(sandbox);
        for (Done each : past) {
            time.pass(each.nanos() - time.nanos());
            serve(each.question());
        }
        time.pass(nanos - time.nanos());
    }

    /** Told of each moment of a request. */
    void watch(Consumer<String> told) {
        witness = told;
    }

    DirectSandbox sandbox() {
        return sandbox;
    }

    VirtualTime time() {
        return time;
    }

    /** All writes so far. */
    List<Done> done() {
        return List.copyOf(done);
    }

    @Override
    public synchronized Answer exchange(Question question) {
        time.pass(Duration.ofMillis(40));
        boolean writes = !question.method().equals("GET");
        if (writes) {
            witness.accept("before send");
        }
        Answer answer = serve(question);
        if (writes) {
            witness.accept("work done, no reply");
        }
        time.pass(Duration.ofMillis(40));
        if (writes) {
            witness.accept("reply come, no outcome");
        }
        return answer;
    }

    private Answer serve(Question question) {
        if (!question.method().equals("GET")) {
            done.add(new Done(question, time.nanos()));
        }
        DirectSandbox.Reply reply = sandbox.serve(
                question.method(), question.path(), question.query(), question.contentType(), question.body());
        return new Answer(reply.status(), new HashMap<>(reply.headers()), reply.contentType(), reply.body());
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
