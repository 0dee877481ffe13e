package io.bridgework.mapping;

import io.bridgework.model.RecordKind;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the name of a file says about the kind of its records; the last telling word counts most. */
final class FileNameWords {
    private static final double EARLIER_WORD = 0.3;
    private static final Map<String, RecordKind> KINDS = kinds();

    private FileNameWords() {}

    /** Votes from 0 to 1 for the kinds that the name speaks of. */
    static Map<RecordKind, Double> votes(String file) {
        var votes = new EnumMap<RecordKind, Double>(RecordKind.class);
        List<String> words = HeaderWords.of(telling(file));
        boolean last = true;
        for (int i = words.size() - 1; i >= 0; i--) {
            RecordKind kind = KINDS.get(words.get(i));
            if (kind != null) {
                votes.merge(kind, last ? 1 : EARLIER_WORD, Math::max);
                last = false;
            }
        }
        return votes;
    }

    /** The sheet or path behind {@code #} where there is one, else the file's name without folders and ending. */
    private static String telling(String file) {
        int hash = file.lastIndexOf('#');
        if (hash >= 0 && !file.substring(hash + 1).matches("(?i)(sheet|table|data|tabelle)?\\s*\\d*")) {
            return file.substring(hash + 1);
        }
        String path = hash >= 0 ? file.substring(0, hash) : file;
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private static Map<String, RecordKind> kinds() {
        var kinds = new HashMap<String, RecordKind>();
        put(kinds, RecordKind.PATIENT, "patient", "guarantor");
        put(kinds, RecordKind.PRACTICE, "location", "organization");
        put(kinds, RecordKind.TREATMENT_PLAN, "treatmentplan", "treatment", "procedure", "proposal");
        put(kinds, RecordKind.STAGE, "stage", "pipeline");
        put(kinds, RecordKind.APPOINTMENT, "appointment", "scheduled", "visit", "calendar");
        put(kinds, RecordKind.PROVIDER, "provider", "employee", "hygienist", "team", "user");
        put(kinds, RecordKind.METRIC, "goal", "kpi", "metric", "production", "performance", "dashboard", "scorecard", "collection",
                "figure", "statistic", "huddle");
        put(kinds, RecordKind.NOTE, "note", "commlog", "communication", "message", "journal", "comm", "correspondence", "log");
        put(kinds, RecordKind.ATTACHMENT, "document", "attachment", "file", "image", "xray");
        put(kinds, RecordKind.INSURANCE, "insurance", "claim", "coverage", "billing", "payment", "carrier", "ledger", "eligibility",
                "benefit");
        put(kinds, RecordKind.REVIEW, "review", "rating", "reputation", "survey", "feedback", "satisfaction");
        put(kinds, RecordKind.RECALL, "recall", "reactivation");
        return Map.copyOf(kinds);
    }

    private static void put(Map<String, RecordKind> kinds, RecordKind kind, String... words) {
        for (String word : words) {
            kinds.put(word, kind);
        }
    }
}
