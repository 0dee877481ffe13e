package io.bridgework.cli;

/** The words of ids, for people. */
final class Words {
    private Words() {}

    static String of(String id) {
        return id.replace('_', ' ');
    }
}
