package io.bridgework.report;

import io.bridgework.workspace.AuditTrail;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Checks an audit trail that was written with a report, and tells others how to do it without this program. */
public final class TrailCheck {
    private TrailCheck() {}

    /**
     * What was found.
     *
     * @param brokenAt the first line, from 1, that does not follow from the one before; 0 when all do
     * @param lastHash of the last line
     */
    public record Found(long entries, long brokenAt, String lastHash) {
        public boolean holds() {
            return brokenAt == 0;
        }
    }

    public static Found check(Path trail) throws IOException {
        AuditTrail.Checked checked = AuditTrail.check(trail);
        return new Found(checked.entries(), checked.brokenAt(), checked.lastHash());
    }

    /** Writes beside a trail how anyone can check it. */
    static void writeSteps(Path file, Found found) throws IOException {
        Files.writeString(file, """
                How to check audit-trail.jsonl without Bridgework

                The trail says who decided or what was sent, when, and with which outcome; it holds no patient's value. When it
                was written it had %d entries, and the hash of the last one was
                %s

                Each line is one JSON object: number, at, type, by, summary, payload, previous, hash.
                1. The numbers count from 1, line by line, without a gap.
                2. "previous" is the "hash" of the line before; in the first line it is 64 zeros.
                3. "hash" is the SHA-256, in small hex digits, of this text in UTF-8: the values of number, at, type, by,
                   summary, payload and previous, in this order, each followed by one line feed (byte 10).
                4. The number of lines and the last hash are those above. Compare them with a printed report, too: whoever
                   changes a line has to change every hash after it.

                "payload" is the SHA-256 of what the workspace keeps encrypted for the entry. The same as a Python program:

                    import hashlib, json
                    previous = "0" * 64
                    with open("audit-trail.jsonl", encoding="utf-8") as lines:
                        for number, line in enumerate(lines, 1):
                            e = json.loads(line)
                            text = "".join(str(e[key]) + "\n" for key in
                                           ("number", "at", "type", "by", "summary", "payload", "previous"))
                            hash = hashlib.sha256(text.encode("utf-8")).hexdigest()
                            if e["number"] != number or e["previous"] != previous or e["hash"] != hash:
                                raise SystemExit("line %%d does not hold" %% number)
                            previous = hash
                    print(number, previous)

                With Bridgework: bridgework verify-trail audit-trail.jsonl
                """.formatted(found.entries(), found.lastHash()));
    }
}
