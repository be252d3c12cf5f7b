package dev.parley.description.variables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class BuiltInsTest {

    /** Postman's documentation, "Use dynamic variables to return randomly generated data". */
    private static final String POSTMAN = """
            guid timestamp isoTimestamp randomInt randomPhoneNumber randomPhoneNumberExt randomLocale randomWords
            randomFilePath randomDirectoryPath randomCity randomStreetName randomStreetAddress randomCountry
            randomCountryCode randomLatitude randomLongitude randomColor randomDepartment randomProductName
            randomProductAdjective randomProductMaterial randomProduct randomCompanyName randomCompanySuffix
            randomCatchPhrase randomBs randomCatchPhraseAdjective randomCatchPhraseDescriptor
            randomCatchPhraseNoun randomBsAdjective randomBsBuzz randomBsNoun randomDatabaseColumn
            randomDatabaseType randomDatabaseCollation randomDatabaseEngine randomDatePast randomDateFuture
            randomDateRecent randomMonth randomWeekday randomBankAccount randomBankAccountName
            randomCreditCardMask randomPrice randomTransactionType randomCurrencyCode randomCurrencyName
            randomCurrencySymbol randomBitcoin randomBankAccountIban randomBankAccountBic randomAbbreviation
            randomAdjective randomNoun randomVerb randomIngverb randomPhrase randomAvatarImage randomImageUrl
            randomAbstractImage randomAnimalsImage randomBusinessImage randomCatsImage randomCityImage
            randomFoodImage randomNightlifeImage randomFashionImage randomPeopleImage randomNatureImage
            randomSportsImage randomTransportImage randomImageDataUri randomEmail randomExampleEmail
            randomUserName randomProtocol randomUrl randomDomainName randomDomainSuffix randomDomainWord randomIP
            randomIPV6 randomUserAgent randomHexColor randomMACAddress randomPassword randomLoremWord
            randomLoremWords randomLoremSentence randomLoremSlug randomLoremSentences randomLoremParagraph
            randomLoremParagraphs randomLoremText randomLoremLines randomFirstName randomLastName randomFullName
            randomJobTitle randomNamePrefix randomNameSuffix randomJobDescriptor randomJobArea randomJobType
            randomUUID randomBoolean randomWord randomAlphaNumeric randomFileName randomCommonFileName
            randomMimeType randomCommonFileType randomCommonFileExt randomFileType randomFileExt randomSemver
            """;

    private final BuiltIns builtIns = new BuiltIns(
            InstantSource.fixed(Instant.parse("2026-11-25T14:03:07.400Z")), new Random(1), "127.0.0.1:4321");

    @ParameterizedTest
    @CsvSource({
        "$parley.host, 127.0.0.1:4321",
        "$timestamp, 1795615387",
        "$timestampMs, 1795615387400",
        "$isoTimestamp, 2026-11-25T14:03:07.400Z",
        "$date, 2026-11-25"
    })
    void timeAndHostAreAsTheyWereGiven(String name, String value) {
        assertThat(builtIns.find(name)).isEqualTo(new Value(value, false, Value.Origin.BUILT_IN));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$randomInt | [0-9]{1,4}",
                "$randomFloat | [01]\\.[0-9]{4}",
                "$randomBoolean | 'true|false'",
                "$randomString | [A-Za-z0-9]{16}",
                "$randomHex | [0-9a-f]{32}",
                "$randomBase64 | [A-Za-z0-9+/]{22}==",
                "$randomEmail | [a-z0-9]{8}@example\\.com",
                "$randomIp | 203\\.0\\.113\\.[0-9]{1,3}"
            })
    void randomValuesHaveTheirShape(String name, String shape) {
        for (int i = 0; i < 200; i++) {
            assertThat(value(name)).matches(shape);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "$randomAlphaNumeric # [a-z0-9]",
                "$randomIP # [0-9]{1,3}(\\.[0-9]{1,3}){3}",
                "$randomIPV6 # [0-9a-f]{4}(:[0-9a-f]{4}){7}",
                "$randomMACAddress # [0-9a-f]{2}(:[0-9a-f]{2}){5}",
                "$randomPassword # [A-Za-z0-9]{15}",
                "$randomLocale # [a-z]{2}",
                "$randomSemver # [0-9]\\.[0-9]\\.[0-9]",
                "$randomPhoneNumber # [0-9]{3}-[0-9]{3}-[0-9]{4}",
                "$randomPhoneNumberExt # [0-9]{1,2}(-[0-9]{3}){2}-[0-9]{4}",
                "$randomLatitude # -?[0-9]{1,2}\\.[0-9]{4}",
                "$randomBankAccount # [0-9]{8}",
                "$randomCreditCardMask # [0-9]{4}",
                "$randomBitcoin # [13][1-9A-HJ-NP-Za-km-z]{25,33}",
                "$randomCountryCode # [A-Z]{2}",
                "$randomCurrencyCode # [A-Z]{3}",
                "$randomPrice # [0-9]{1,4}\\.[0-9]{2}",
                "$randomExampleEmail # [^@ ]+@example\\.(com|net|org)",
                "$randomUrl # https?://[^/ ]+\\.[a-z]+",
                "$randomFullName # [^ ].* .+",
                "$randomFilePath # /.+/.+\\..+",
                "$randomLoremSlug # [a-z]+-[a-z]+-[a-z]+",
                "$randomMonth # [A-Z][a-z]+",
                "$randomDatePast # (Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} [0-9]{2} 202[56] [0-9:]{8} GMT.0000 .*"
            })
    void postmansValuesHaveTheirShape(String name, String shape) {
        for (int i = 0; i < 50; i++) {
            assertThat(value(name)).matches(shape);
        }
    }

    @Test
    void allDynamicVariablesOfPostmanAreThere() {
        for (String name : POSTMAN.trim().split("\\s+")) {
            assertThat(value("$" + name)).as(name).isNotBlank().doesNotContain("{", "}", "#{");
        }
        assertThat(value("$randomHexColor")).matches("#[0-9a-f]{6}");
    }

    @Test
    void paragraphsStandOnLinesOfTheirOwn() {
        assertThat(value("$randomLoremParagraphs").lines().filter(line -> !line.isEmpty()))
                .hasSize(3);
    }

    @Test
    void theSameRandomnessAndTimeGiveTheSameValues() {
        var again = new BuiltIns(
                InstantSource.fixed(Instant.parse("2026-11-25T14:03:07.400Z")), new Random(1), "127.0.0.1:4321");
        for (String name : builtIns.names()) {
            assertThat(again.find(name)).as(name).isEqualTo(builtIns.find(name)).isNotNull();
        }
    }

    @Test
    void namesOfDatafakerAreThoseOfTheListOnly() {
        assertThat(value("$faker.address.city")).isNotBlank();
        assertThat(value("$faker.number.randomDigit")).matches("[0-9]");
        assertThat(builtIns.find("$faker.address")).isNull();
        assertThat(builtIns.find("$faker.options.option 'a','b'")).isNull();
        assertThat(builtIns.find("$faker.getFaker.toString")).isNull();
    }

    @Test
    void theReferenceListsThemAll() throws IOException {
        String reference = Files.readString(Path.of("../docs/reference/variables.md"));
        assertThat(builtIns.names()).allSatisfy(name -> assertThat(reference).contains("`" + name + "`"));
    }

    @Test
    void aUuidIsRandomOfVersionFour() {
        UUID first = UUID.fromString(value("$uuid"));
        assertThat(first.version()).isEqualTo(4);
        assertThat(first.variant()).isEqualTo(2);
        assertThat(value("$uuid")).isNotEqualTo(first.toString());
    }

    @Test
    void eachOccurrenceInATextIsAnotherOne() {
        String text = Template.parse("{{$uuid}} {{$uuid}}").fill(builtIns).text();
        assertThat(text.substring(0, 36)).isNotEqualTo(text.substring(37));
    }

    static List<BuiltIn> all() {
        return BuiltIns.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachHasADescriptionAndAnExampleOfItsLength(BuiltIn builtIn) {
        assertThat(builtIn.name()).startsWith("$");
        assertThat(builtIn.description()).isNotBlank().doesNotEndWith(".");
        assertThat(builtIn.example()).isNotBlank();
        assertThat(builtIns.names()).contains(builtIn.name());
    }

    @Test
    void whatIsNoneIsNotKnown() {
        assertThat(builtIns.find("uuid")).isNull();
    }

    private String value(String name) {
        Value value = builtIns.find(name);
        return value == null ? "" : value.text();
    }
}
