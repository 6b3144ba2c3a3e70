// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.flow.Repairs;
import io.tokumei.hub.notice.Problem;
import io.tokumei.hub.notice.ToAgent;
import io.tokumei.hub.notice.ToCourier;
import io.tokumei.hub.notice.ToStore;
import io.tokumei.hub.party.Channel;
import io.tokumei.hub.trade.Price;
import io.tokumei.hub.trade.Refusal;
import io.tokumei.hub.trade.TradeEvent;
import io.tokumei.hub.trade.TransportStatus;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Every text a page can ask for exists in both languages.
class TextsTest {
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Set<String> HIDDEN_STEPS =
            Set.of(
                    "credential-issued",
                    "payment-held",
                    "purchase-entrusted",
                    // The courier may look at the board, and learns nothing of cash.
                    "cash-taken",
                    "cash-returned",
                    "cash-remitted",
                    "shipment-released",
                    "credential-mismatched",
                    "credential-matched");

    @Test
    void bothLanguagesHaveTheSameTexts() {
        assertThat(texts("_ja").keySet()).isEqualTo(texts("").keySet());
        assertThat(texts("").values()).noneMatch(text -> text.toString().isBlank());
        assertThat(texts("_ja").values()).noneMatch(text -> text.toString().isBlank());
    }

    @Test
    void everyRefusalAndEndHasAnAnswer() {
        List<String> answers =
                new ArrayList<>(List.of("done", "settled", "unreadable", "conflict"));
        answers.addAll(List.of("handled-again", "sent-again", "skipped"));
        answers.addAll(List.of("no-reason", "not-stuck"));
        answers.addAll(names(Refusal.class));
        expect("answer.", answers);
    }

    @Test
    void everyProblemHasItsWords() {
        expect("problem.", constants(Problem.Kind.values()));
        expect("field.", constants(Problem.Field.values()));
    }

    @Test
    void everyStatusHasItsWordAndItsNextStep() {
        expect("status.", constants(Status.values()));
        expect("desk.status.", constants(Status.values()));
        expect("next.", constants(Status.values()));
    }

    @Test
    void everyStepIsShownOrHiddenOnPurpose() {
        List<String> steps =
                names(TradeEvent.class).stream()
                        .map(name -> name.replaceAll("(?<=.)(?=[A-Z])", "-"))
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .toList();
        assertThat(steps).containsAll(HIDDEN_STEPS);
        expect("step.", steps.stream().filter(step -> !HIDDEN_STEPS.contains(step)).toList());
        assertThat(texts("").keySet().stream().filter(key -> key.toString().startsWith("step.")))
                .hasSize(steps.size() - HIDDEN_STEPS.size());
    }

    @Test
    void everyElementAndPartyOfTheDisclosureListHasItsWords() {
        new Disclosures()
                .plans()
                .values()
                .forEach(elements ->
                        elements.forEach((element, levels) -> {
                            expect("element.", List.of(element));
                            expect("role.", List.copyOf(levels.keySet()));
                        }));
        expect(
                "access.",
                Stream.of(Access.values())
                        .filter(access -> access != Access.ABSENT)
                        .map(Access::name)
                        .toList());
    }

    @Test
    void everyChoiceThatPagesShowHasItsWords() {
        expect("price.", constants(Price.Kind.values()));
        expect("transport.", constants(TransportStatus.values()));
        expect("contract.", names(Contract.State.class));
        expect("channel.", constants(Channel.values()));
        expect("action.", constants(Repairs.Action.values()));
        expect("message.", List.of("waiting", "done", "refused", "quarantined", "skipped"));
        expect("message.", List.of("ready", "leased", "delivered", "dead"));
        expect("message.", List.of("accepted", "rejected"));
        expect("notice.", names(ToStore.class));
        expect("notice.", names(ToCourier.class));
        expect("notice.", names(ToAgent.class));
        List<String> errors =
                ErrorPages.TOLD.stream()
                        .flatMap(status -> Stream.of(status + "", status + ".title"))
                        .toList();
        expect("error.", errors);
    }

    /// `#{key}` in a template with a key that is no expression.
    @Test
    void templatesAskOnlyForTextsThereAre() throws IOException {
        Set<String> asked = new TreeSet<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Pattern.compile("#\\{([a-z][A-Za-z.]+)[(}]")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> asked.add(found.group(1)));
            }
        }
        assertThat(asked).isNotEmpty();
        assertThat(texts("").keySet()).containsAll(asked);
    }

    private static void expect(String prefix, List<String> names) {
        assertThat(names).isNotEmpty();
        Set<Object> keys = texts("").keySet();
        assertThat(names).allSatisfy(name -> assertThat(keys).contains(prefix + name));
    }

    /// Simple names of everything a sealed type allows.
    private static List<String> names(Class<?> sealed) {
        return Arrays.stream(sealed.getPermittedSubclasses()).map(Class::getSimpleName).toList();
    }

    private static List<String> constants(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static Properties texts(String language) {
        var texts = new Properties();
        String name = "/messages" + language + ".properties";
        try (Reader in =
                new InputStreamReader(
                        TextsTest.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
            texts.load(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return texts;
    }
}
