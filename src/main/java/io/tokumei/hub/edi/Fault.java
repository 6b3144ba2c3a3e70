// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.edi;

/// What can be wrong with an interchange, by its code in the UN/EDIFACT service code list 0085.
enum Fault {
    SYNTAX_NOT_SUPPORTED("2"),
    NOT_THE_RECIPIENT("7"),
    INVALID_VALUE("12"),
    MISSING("13"),
    VALUE_NOT_SUPPORTED("14"),
    NOT_SUPPORTED_HERE("15"),
    TOO_MANY_PARTS("16"),
    NO_AGREEMENT("17"),
    UNSPECIFIED("18"),
    INVALID_CHARACTER("21"),
    UNKNOWN_SENDER("23"),
    TEST_NOT_SUPPORTED("25"),
    DUPLICATE("26"),
    REFERENCES_DIFFER("28"),
    COUNT_DIFFERS("29"),
    EMPTY("32"),
    OUTSIDE_MESSAGE("33"),
    TOO_MANY_REPETITIONS("35"),
    TOO_MANY_GROUPS("36"),
    WRONG_CHARACTER_TYPE("37"),
    TOO_LONG("39"),
    TOO_SHORT("40"),
    CHARACTER_SET_NOT_SUPPORTED("46"),
    ENVELOPE_NOT_SUPPORTED("47");

    private final String code;

    Fault(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
