import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Prints branch coverage and mutation score of each part, and fails below the threshold of either.
 * Arguments: JaCoCo's CSV, PIT's XML of two packages, then for each part its name and classes: {@code ledger=a.b.Ledger*,a.b.Adoption*}.
 */
final class ProofFigures {
    private static final double BRANCHES_AT_LEAST = 100;
    private static final double KILLED_AT_LEAST = 85;

    /** So many of so many. */
    private record Share(long reached, long all) {
        static final Share NONE = new Share(0, 0);

        Share plus(Share other) {
            return new Share(reached + other.reached, all + other.all);
        }

        double percent() {
            return all == 0 ? 0 : 100.0 * reached / all;
        }
    }

    private final Map<String, Share> branches;
    private final Map<String, Share> mutations;
    private final List<String> tooLow = new ArrayList<>();

    private ProofFigures(Map<String, Share> branches, Map<String, Share> mutations) {
        this.branches = branches;
        this.mutations = mutations;
    }

    public static void main(String[] args) throws Exception {
        var mutations = new TreeMap<String, Share>(mutations(Path.of(args[1])));
        mutations.putAll(mutations(Path.of(args[2])));
        var figures = new ProofFigures(branches(Path.of(args[0])), mutations);
        System.out.printf("%n%-28s %22s %24s%n", "", "branches covered", "mutations found");
        for (String part : List.of(args).subList(3, args.length)) {
            figures.print(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1).split(","));
        }
        figures.tooLow.forEach(System.out::println);
        System.exit(figures.tooLow.isEmpty() ? 0 : 1);
    }

    private static Map<String, Share> branches(Path csv) throws IOException {
        var shares = new TreeMap<String, Share>();
        try (Stream<String> lines = Files.lines(csv)) {
            lines.skip(1).map(line -> line.split(",")).forEach(cells -> {
                long missed = Long.parseLong(cells[5]);
                long covered = Long.parseLong(cells[6]);
                shares.merge(cells[1] + "." + outer(cells[2]), new Share(covered, missed + covered), Share::plus);
            });
        }
        return shares;
    }

    private static Map<String, Share> mutations(Path xml) throws Exception {
        var shares = new TreeMap<String, Share>();
        NodeList all = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(xml.toFile())
                .getElementsByTagName("mutation");
        for (int i = 0; i < all.getLength(); i++) {
            Element mutation = (Element) all.item(i);
            String name = mutation.getElementsByTagName("mutatedClass").item(0).getTextContent();
            boolean found = mutation.getAttribute("detected").equals("true");
            shares.merge(outer(name), new Share(found ? 1 : 0, 1), Share::plus);
        }
        return shares;
    }

    /** The class that a nested one stands in: JaCoCo writes {@code Ledger.Entry}, PIT {@code io.bridgework.Ledger$Entry}. */
    private static String outer(String name) {
        return name.replaceFirst("(?<=^|\\.)([A-Z]\\w*)[.$].*", "$1");
    }

    private void print(String part, String[] patterns) {
        Share branch = Share.NONE;
        Share mutation = Share.NONE;
        List<String> names = Stream.concat(branches.keySet().stream(), mutations.keySet().stream())
                .filter(name -> Stream.of(patterns).anyMatch(pattern -> matches(pattern, name)))
                .distinct().sorted().toList();
        for (String name : names) {
            Share b = branches.getOrDefault(name, Share.NONE);
            Share m = mutations.getOrDefault(name, Share.NONE);
            line("  " + name.substring(name.lastIndexOf('.') + 1), b, m);
            branch = branch.plus(b);
            mutation = mutation.plus(m);
        }
        line(part, branch, mutation);
        if (branch.percent() < BRANCHES_AT_LEAST) {
            tooLow.add(String.format(Locale.ROOT, "%s: branch coverage is below %.0f %%", part, BRANCHES_AT_LEAST));
        }
        if (mutation.percent() < KILLED_AT_LEAST) {
            tooLow.add(String.format(Locale.ROOT, "%s: mutation score is below %.0f %%", part, KILLED_AT_LEAST));
        }
    }

    private static boolean matches(String pattern, String name) {
        return pattern.endsWith("*") ? name.startsWith(pattern.substring(0, pattern.length() - 1)) : name.equals(pattern);
    }

    private static void line(String name, Share branch, Share mutation) {
        System.out.printf("%-28s %22s %24s%n", name, figure(branch), figure(mutation));
    }

    private static String figure(Share share) {
        return share.all == 0 ? "-" : String.format(
                Locale.ROOT, "%d of %d = %.1f %%", share.reached, share.all, share.percent());
    }
}
