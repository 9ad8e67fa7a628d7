package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.cells.CellDelta;
import io.alliancemetrics.streaming.cells.CellHistory;
import io.alliancemetrics.streaming.decode.Judged;
import io.alliancemetrics.streaming.decode.Message;
import io.alliancemetrics.streaming.decode.Received;
import io.alliancemetrics.streaming.kpi.KpiBatch;
import io.alliancemetrics.streaming.ledger.EntityHistory;
import io.alliancemetrics.streaming.ledger.EntityUpdate;
import io.alliancemetrics.streaming.ledger.RecordHistory;
import org.apache.flink.api.common.typeinfo.TypeInformation;

/** Every type that is shuffled or kept in state, with its serializer. */
public final class Types {
    public static final TypeInformation<Message> MESSAGE =
            new VersionedTypeInfo<>(Message.class, new MessageSerializer());
    public static final TypeInformation<Received> RECEIVED =
            new VersionedTypeInfo<>(Received.class, new ReceivedSerializer());
    public static final TypeInformation<Judged> JUDGED = new VersionedTypeInfo<>(Judged.class, new JudgedSerializer());
    public static final TypeInformation<CellDelta> CELL_DELTA =
            new VersionedTypeInfo<>(CellDelta.class, new CellDeltaSerializer());
    public static final TypeInformation<EntityUpdate> ENTITY_UPDATE =
            new VersionedTypeInfo<>(EntityUpdate.class, new EntityUpdateSerializer());
    public static final TypeInformation<KpiBatch> KPI_BATCH =
            new VersionedTypeInfo<>(KpiBatch.class, new KpiBatchSerializer());
    public static final TypeInformation<RecordHistory> RECORD_HISTORY =
            new VersionedTypeInfo<>(RecordHistory.class, new RecordHistorySerializer());
    public static final TypeInformation<EntityHistory> ENTITY_HISTORY =
            new VersionedTypeInfo<>(EntityHistory.class, new EntityHistorySerializer());
    public static final TypeInformation<CellHistory> CELL_HISTORY =
            new VersionedTypeInfo<>(CellHistory.class, new CellHistorySerializer());

    private Types() {}
}
