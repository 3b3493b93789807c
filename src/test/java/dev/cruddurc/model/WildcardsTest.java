package dev.cruddurc.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which patterns take all that another one takes. */
class WildcardsTest {
    @ParameterizedTest
    @CsvSource({
        "/api, /api, true",
        "/api, /api/, false",
        "/api, /ap, false",
        "/*, /api/*, true",
        "/api/*, /*, false",
        "/api/*, /api/v?/users, true",
        "/api/v?, /api/v*, false",
        "/api/v?, /api/v1, true",
        "/api/v?, /api/v?, true",
        "/api/v1, /api/v?, false",
        "*, *, true",
        "**, *, true",
        "*a*b, xaxbxab, true",
        "*a*b, xaxbxac, false",
        "*.example.com, *.eu.example.com, true",
        "*.eu.example.com, *.example.com, false",
        "a*a, a, false",
        "'', '', true",
        "'', a, false",
        "*, '', true",
    })
    void aPatternTakesWhatAnotherTakes(String wide, String narrow, boolean taken) {
        assertEquals(taken, Wildcards.cover(wide, narrow));
    }
}
