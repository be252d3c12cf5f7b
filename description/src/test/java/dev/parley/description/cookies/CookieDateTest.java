package dev.parley.description.cookies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CookieDateTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sun, 06 Nov 1994 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sunday, 06-Nov-94 08:49:37 GMT | 1994-11-06T08:49:37Z",
                "Sun Nov  6 08:49:37 1994 | 1994-11-06T08:49:37Z",
                "Wed, 09-Jun-2021 10:18:14 GMT | 2021-06-09T10:18:14Z",
                "10:18:14 2021 June 9 | 2021-06-09T10:18:14Z",
                "9 jUN 21 1:2:3 | 2021-06-09T01:02:03Z",
                "Thu, 01 Jan 1970 00:00:00 GMT | 1970-01-01T00:00:00Z",
                "Mon, 10-Dec-2007 17:02:24 PST | 2007-12-10T17:02:24Z",
                "Tue Jan 1 00:00:00 GMT 69 | 2069-01-01T00:00:00Z",
                "Tue Jan 1 00:00:00 GMT 70 | 1970-01-01T00:00:00Z",
                "31 December 9999 23:59:59 | 9999-12-31T23:59:59Z",
                "'06/Nov/1994T08:49:37x 08:00:00' | 1994-11-06T08:00:00Z",
                "29 Feb 2024 00:00:00 | 2024-02-29T00:00:00Z"
            })
    void datesInAnyOrderAreRead(String text, Instant date) {
        assertThat(CookieDate.parse(text)).isEqualTo(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "never",
                "06 Nov 1994",
                "Nov 1994 08:49:37",
                "29 Feb 2023 00:00:00",
                "06 Nov 1600 08:49:37",
                "06 Nov 1994 24:00:00",
                "06 Nov 1994 08:60:00",
                "06 Nov 1994 08:49:60",
                "00 Nov 1994 08:49:37",
                "06 Foo 1994 08:49:37",
                "06 Nov 1994 008:49:37",
                "99999999999999999999"
            })
    void whatIsNoDateIsNone(String text) {
        assertThat(CookieDate.parse(text)).isNull();
    }
}
