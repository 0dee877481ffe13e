package io.bridgework.cli;

import io.bridgework.migration.Views.ProvidersView;
import io.bridgework.model.ProviderMatch;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Matches providers with Pipedrive's users. */
@Command(name = "providers", description = "matches providers with Pipedrive's users", mixinStandardHelpOptions = true)
final class ProvidersCommand extends CommandContext {
    @Option(names = "--fallback", paramLabel = "EMAIL", description = "user who owns what has no other owner, unmatched providers included")
    private String fallback;

    @Option(names = "--assign", paramLabel = "PROVIDER=EMAIL", description = "give a provider's records to a user")
    private Map<String, String> assign = Map.of();

    @Option(names = "--invite", paramLabel = "PROVIDER", description = "add a user for a provider: Pipedrive writes to that person")
    private List<String> invite = List.of();

    ProvidersCommand(Terminal terminal, Programs programs) {
        super(terminal, programs);
    }

    @Override
    public Integer call() {
        return open(false, opened -> {
            for (String provider : invite) {
                if (!confirmed("Pipedrive will write to provider " + provider + " and take a seat.")) {
                    return 3;
                }
                opened.migration().invite(provider, by);
            }
            assign.forEach((provider, email) -> opened.migration().assign(provider, email, by));
            if (fallback != null) {
                opened.migration().setFallback(fallback, by);
                opened.migration().useFallback(by);
            }
            ProvidersView view = opened.migration().providers();
            print(() -> StepsJson.providers(view), out -> new StepsText(out).providers(view));
            return view.providers().stream().allMatch(ProviderMatch::isSettled) ? 0 : 3;
        });
    }
}
