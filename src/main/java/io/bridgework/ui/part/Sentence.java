package io.bridgework.ui.part;

/** How things stand on a page: a bold fact and what it asks of the person. */
public record Sentence(Tone tone, String fact, String rest) {
    public static final Sentence LOOKING = new Sentence(Tone.QUIET, Texts.of("frame.sentence.looking"), "");

    public static Sentence of(Tone tone, String fact) {
        return new Sentence(tone, fact, "");
    }
}
