/** Reports out of a migration's results: one printable page, tables for a spreadsheet, rows to mend, automations to rebuild. */
package io.bridgework.report;
