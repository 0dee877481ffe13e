package io.bridgework.mapping;

import io.bridgework.model.Mapping;
import io.bridgework.model.RecordKind;
import io.bridgework.model.SourceRow;
import io.bridgework.model.SourceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** Proposes a mapping from headers and values. No network, the same result for the same export each time. */
public final class Proposer {
    /**
     * Proposes kinds, keys, references, targets and transforms for all tables. An unknown column goes, with its name, to
     * {@code <entity>.custom:other_details} with confidence 0.
     *
     * @param rows gives all rows of a table (by file name) to a consumer
     */
    public Mapping propose(List<SourceTable> tables, BiConsumer<String, Consumer<SourceRow>> rows) {
        List<TableView> views = TableView.of(tables, rows);
        KeyLinks links = keys(views);
        var files = new ArrayList<Mapping.FileMapping>();
        var columns = new ArrayList<Mapping.ColumnMapping>();
        for (TableView view : views) {
            TableProposal proposal = TableProposal.of(view, links);
            files.add(proposal.file());
            columns.addAll(proposal.columns());
        }
        return new Mapping(files, columns);
    }

    private static KeyLinks keys(List<TableView> views) {
        var links = new KeyLinks();
        for (TableView view : views) {
            if (view.kind().kind().isPresent()) {
                addKeys(view, view.kind().kind().get(), links);
            }
        }
        return links;
    }

    /** The keys are found by an assignment without links first, since links need the keys. */
    private static void addKeys(TableView view, RecordKind kind, KeyLinks links) {
        TableProposal first = TableProposal.of(view, new KeyLinks());
        for (ColumnView column : view.columns()) {
            String target = first.columns().get(column.position()).target().text();
            if (column.name().equals(first.file().key())) {
                links.add(new KeyLinks.KeyColumn(view.file(), kind, column, false));
            } else if (kind == RecordKind.PATIENT && target.endsWith(":chart_number")
                    || kind == RecordKind.PROVIDER && target.equals("key:provider_code")) {
                links.add(new KeyLinks.KeyColumn(view.file(), kind, column, true));
            }
        }
    }
}
