package io.bridgework.limits;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Random;

/** Writes an export of any size: made-up patients with their plans, visits, notes and documents. Same seed, same files. */
final class GeneratedExport {
    private static final String[] FIRST = {"Ana", "Ben", "Cleo", "Dora", "Eli", "Fay", "Gus", "Hana", "Ivo", "June"};
    private static final String[] LAST = {"Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Gum", "Hazel", "Ivy", "Juniper"};
    private static final String[] STATUS = {"Presented", "Accepted", "Completed", "Declined"};

    private final Path folder;
    private final Random random = new Random(7);

    /**
     * @param patients each with a plan
     * @param visits for each patient
     * @param notes for each patient
     * @param documents for each ten patients
     */
    record Size(int patients, int visits, int notes, int documents) {
        /** Records that land: people, plans, visits, notes, documents. */
        int records() {
            return patients * (2 + visits + notes) + patients / 10 * documents;
        }
    }

    private GeneratedExport(Path folder) {
        this.folder = folder;
    }

    static Path write(Path folder, Size size) {
        try {
            Files.createDirectories(folder);
            new GeneratedExport(folder).write(size);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private interface Rows {
        void write(Writer out) throws IOException;
    }

    private void table(String name, String headers, Rows rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(folder.resolve(name))) {
            out.write(headers + "\n");
            rows.write(out);
        }
    }

    private void write(Size size) throws IOException {
        table("Locations.csv", "Location ID,Practice Name,Address,City,State,Zip,Phone,Time Zone", out ->
                out.write("1,Juniper Dental,1 Alder St,Lakeforest,IL,60020,847-555-0100,America/Chicago\n"));
        table("Providers.csv", "Provider ID,First Name,Last Name,Role,Email,Active", out ->
                out.write("101,Nora,Quill,Dentist,nora.quill@example.com,Yes\n"));
        table("Patients.csv", "Patient ID,Chart #,First Name,Last Name,DOB,Gender,Mobile Phone,Email,City,State,Zip,Status,"
                + "Primary Provider,Practice,Referral Source,Created On", out -> patients(out, size));
        table("Treatment Plans.csv", "Treatment Plan ID,Patient ID,Practice,Provider,Plan Name,Category,Status,Date Presented,"
                + "Date Accepted,Date Completed,Date Declined,Total Fee,Ins Estimate", out -> plans(out, size));
        table("Appointments.csv", "Appointment ID,Patient ID,Practice,Provider,Appt Date,Start Time,End Time,Appt Status,"
                + "Visit Type,Reason", out -> visits(out, size));
        table("Notes.csv", "Note ID,Patient ID,Entered On,Note Type,Author,Note", out -> notes(out, size));
        if (size.documents() > 0) {
            table("Documents.csv", "Document ID,Patient ID,File Name,File Path,Document Type,Uploaded On", out -> documents(out, size));
        }
    }

    private static int patient(int i) {
        return 10_000 + i;
    }

    private LocalDate day() {
        return LocalDate.of(2022, 1, 3).plusDays(random.nextInt(1_200));
    }

    private void patients(Writer out, Size size) throws IOException {
        for (int i = 0; i < size.patients(); i++) {
            String first = FIRST[i % 10];
            String last = LAST[i / 10 % 10] + " " + word(i / 100);
            out.write(patient(i) + ",C" + patient(i) + "," + first + "," + last + ","
                    + LocalDate.of(1950, 1, 1).plusDays(random.nextInt(20_000)) + "," + (i % 2 == 0 ? "Female" : "Male") + ",847-555-"
                    + (1000 + i % 9000) + ",p" + patient(i) + "@example.com,Lakeforest,IL,60020,"
                    + (i % 9 == 0 ? "Inactive" : "Active") + ",101,1,Website," + day() + " 09:00\n");
        }
    }

    private static String word(int n) {
        var word = new StringBuilder();
        for (int i = n + 26; i > 0; i /= 26) {
            word.append((char) ('a' + i % 26));
        }
        word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
        return word + "son";
    }

    private void plans(Writer out, Size size) throws IOException {
        for (int i = 0; i < size.patients(); i++) {
            LocalDate day = day();
            String status = STATUS[i % 4];
            out.write((50_000 + i) + "," + patient(i) + ",1,101,Crown " + i + ",Restorative," + status + "," + day + ","
                    + (i % 4 == 1 || i % 4 == 2 ? day.plusDays(3) : "") + "," + (i % 4 == 2 ? day.plusDays(30) : "") + ","
                    + (i % 4 == 3 ? day.plusDays(9) : "") + "," + (200 + random.nextInt(3_000)) + ".00,100.00\n");
        }
    }

    private void visits(Writer out, Size size) throws IOException {
        for (int i = 0; i < size.patients() * size.visits(); i++) {
            int hour = 8 + i % 9;
            out.write((700_000 + i) + "," + patient(i / size.visits()) + ",1,101," + day() + "," + hour + ":00," + hour + ":45,"
                    + (i % 7 == 0 ? "No Show" : "Completed") + ",Hygiene,Cleaning\n");
        }
    }

    private void notes(Writer out, Size size) throws IOException {
        for (int i = 0; i < size.patients() * size.notes(); i++) {
            out.write((400_000 + i) + "," + patient(i / size.notes()) + "," + day() + " 11:45,Clinical,101,Talked about care at home (ref "
                    + (400_000 + i) + ").\n");
        }
    }

    private void documents(Writer out, Size size) throws IOException {
        for (int i = 0; i < size.patients() / 10 * size.documents(); i++) {
            int patient = patient(i * 10 / size.documents());
            String name = "consent_" + (600_000 + i) + ".txt";
            Files.createDirectories(folder.resolve("attachments/" + patient));
            Files.writeString(folder.resolve("attachments/" + patient + "/" + name), "Consent " + i);
            out.write((600_000 + i) + "," + patient + "," + name + ",attachments/" + patient + "/" + name + ",Consent form," + day() + " 12:13\n");
        }
    }
}
