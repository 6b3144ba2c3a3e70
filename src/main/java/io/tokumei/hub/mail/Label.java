// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.mail;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// The labels people write before a value, with the words each goes by in Japanese and English.
enum Label {
    STORE("店|店舗|店名|店舗名|お店|ショップ|ショップ名|注文先|ご注文先", "store|shop|store name|shop name"),
    ITEM(
            "商品コード|商品番号|品番|商品|ご注文商品|注文商品|コード",
            "item|sku|item code|item no|item number|product|product code|code|article"),
    ITEM_NAME("商品名|品名|書名|タイトル", "item name|product name|title"),
    QUANTITY("数量|個数|冊数|点数|枚数|本数|ご注文数|注文数|数", "quantity|qty|pieces|pcs|count|copies"),
    PICKUP(
            "受取場所|受取店|受取店舗|受け取り場所|受取り場所|受け取り店舗|受取先|お受取場所|お受け取り場所|"
                    + "引取場所|引き取り場所|受取|受け取り|お届け先|届け先|配達先|配送先",
            "pickup|pick up|pickup point|pick up point|pickup place|pickup location|pickup store|"
                    + "collection point|collect at|deliver to|delivery place|ship to"),
    ADDRESS("住所|ご住所|自宅住所|現住所", "address|home address|delivery address|shipping address"),
    AGENT(
            "支払|支払い|お支払|お支払い|支払方法|支払い方法|お支払方法|お支払い方法|"
                    + "支払代行|支払い代行|支払代行業者|支払代行者|お支払い代行|決済代行|代行業者|代行",
            "payment|payment method|method of payment|pay by|pay with|"
                    + "payment agent|paying agent|agent"),
    CONTRACT_CODE(
            "契約コード|契約番号|ご契約コード|契約者コード",
            "contract code|contract|contract no|contract number|contract id"),
    VERIFICATION(
            "確認情報|契約者確認情報|契約確認情報|希望の確認情報|確認コード|暗証|暗証番号|合言葉|パスワード",
            "verification|verification code|verification info|verification information|"
                    + "chosen verification|pin|password|passphrase"),
    PAYMENT_REFERENCE(
            "支払番号|支払い番号|お支払番号|お支払い番号|決済番号|取引番号|支払参照番号",
            "payment reference|payment number|payment no|payment ref|reference|reference number|"
                    + "number|transaction number"),
    PAYEE("支払先|支払い先|お支払先|お支払い先|支払先店舗|受取人", "payee|pay to|payment to|payee name"),
    AMOUNT("金額|支払金額|お支払金額|お支払い金額|支払額|合計|合計金額|ご請求額", "amount|total|total amount|sum|amount due"),
    OPEN_ACCOUNT(
            "口座開設|口座開設希望|口座の開設|契約申込|契約申し込み",
            "open account|open an account|account opening|new account"),
    LANGUAGE("言語|返信言語", "language|lang|reply language");

    /// Longest text before a separator that may be a label.
    static final int MAX_LENGTH = 40;

    private static final Map<String, Found> WORDS = words();

    private final String japanese;
    private final String english;

    Label(String japanese, String english) {
        this.japanese = japanese;
        this.english = english;
    }

    /// A label and whether a Japanese word named it.
    record Found(Label label, boolean japanese) {}

    /// Finds the label a text names: width, case, spaces, bullets, brackets and a trailing number
    /// or remark do not matter.
    static Optional<Found> named(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String plain = folded(text).replaceAll("\\(.{0,30}\\)$", "");
        Found found = WORDS.get(plain);
        return found != null
                ? Optional.of(found)
                : Optional.ofNullable(WORDS.get(plain.replaceAll("[0-9]{1,3}$", "")));
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("^[0-9]{1,2}[.)]", "")
                .replaceAll("[\\s_.・■□●○◆◇★☆*\"'「」\\[\\]【】<>|-]", "");
    }

    private static Map<String, Found> words() {
        Map<String, Found> words = new HashMap<>();
        for (Label label : values()) {
            for (String word : label.japanese.split("\\|", -1)) {
                words.put(folded(word), new Found(label, true));
            }
            for (String word : label.english.split("\\|", -1)) {
                words.put(folded(word), new Found(label, false));
            }
        }
        return Map.copyOf(words);
    }
}
