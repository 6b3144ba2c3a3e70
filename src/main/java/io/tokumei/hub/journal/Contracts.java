// SPDX-License-Identifier: Apache-2.0
package io.tokumei.hub.journal;

import io.tokumei.hub.contract.Contract;
import io.tokumei.hub.contract.ContractId;
import io.tokumei.hub.flow.Bytes;
import io.tokumei.hub.trade.Contact;
import io.tokumei.hub.trade.PartyId;
import io.tokumei.hub.trade.Reference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

/// Contracts with agents. What answers the holder is sealed under a key of the contract's own.
final class Contracts {
    static final String COLUMNS =
            "c.id, c.agent, c.account, c.deposit, c.holder_key, c.holder, c.state";

    private static final String HOLDER = "holder";

    private final Store store;

    Contracts(Store store) {
        this.store = store;
    }

    void open(Contract contract) {
        SealedKey key = SealedKey.create(store.sealer(), identity(contract.id()));
        Bytes holder =
                Bytes.ofText(
                        RecordCodec.write(contract.holder(), Contact.class, Vault.OPEN).toString());
        store.jdbc()
                .sql(
                        """
                        INSERT INTO contract (id, agent, account, deposit, holder_key, holder,
                            state, opened_at)
                        VALUES (:id, :agent, :account, :deposit, :key, :holder, :state::jsonb, :now)
                        """)
                .param("id", contract.id().value())
                .param("agent", contract.agent().value())
                .param("account", contract.account().value())
                .param("deposit", contract.deposit().value())
                .param("key", key.wrapped())
                .param("holder", key.seal(holder, HOLDER))
                .param("state", state(contract))
                .param("now", store.now())
                .update();
    }

    Optional<Contract> byCode(String codeKey) {
        return locked("c.code_key = :value", codeKey);
    }

    Optional<Contract> byDeposit(Reference deposit) {
        return locked("c.deposit = :value", deposit.value());
    }

    Optional<Contract> byId(ContractId id) {
        return locked("c.id = :value", id.value());
    }

    private Optional<Contract> locked(String condition, Object value) {
        return store.jdbc()
                .sql(
                        "SELECT "
                                + COLUMNS
                                + " FROM contract c WHERE "
                                + condition
                                + " FOR UPDATE OF c")
                .param("value", value)
                .query((row, _) -> read(row))
                .optional();
    }

    Contract read(ResultSet row) throws SQLException {
        var id = new ContractId(row.getObject("id", UUID.class));
        return new Contract(
                id,
                new PartyId(row.getString("agent")),
                holder(id, row),
                new Reference(row.getString("account")),
                new Reference(row.getString("deposit")),
                RecordCodec.read(
                        RecordCodec.MAPPER.readTree(row.getString("state")),
                        Contract.State.class,
                        Vault.OPEN));
    }

    private Contact holder(ContractId id, ResultSet row) throws SQLException {
        byte[] wrapped = row.getBytes("holder_key");
        if (wrapped == null) {
            return Contact.erased();
        }
        Bytes plain =
                SealedKey.open(store.sealer(), wrapped, identity(id))
                        .open(row.getBytes("holder"), HOLDER);
        return RecordCodec.read(
                RecordCodec.MAPPER.readTree(plain.text()), Contact.class, Vault.OPEN);
    }

    void save(Contract contract, Optional<String> codeKey) {
        int saved =
                store.jdbc()
                        .sql(
                                """
                                UPDATE contract SET state = :state::jsonb,
                                    code_key = coalesce(:code::text, code_key)
                                WHERE id = :id
                                """)
                        .param("state", state(contract))
                        .param("code", codeKey.orElse(null), java.sql.Types.VARCHAR)
                        .param("id", contract.id().value())
                        .update();
        if (saved != 1) {
            throw new IllegalStateException("no contract " + contract.id());
        }
    }

    private static String state(Contract contract) {
        return RecordCodec.write(contract.state(), Contract.State.class, Vault.OPEN).toString();
    }

    private static String identity(ContractId id) {
        return "contract/" + id;
    }
}
