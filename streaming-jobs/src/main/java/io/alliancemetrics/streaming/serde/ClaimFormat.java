package io.alliancemetrics.streaming.serde;

import io.alliancemetrics.streaming.ledger.Claim;
import io.alliancemetrics.streaming.ledger.Step;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.flink.core.memory.DataInputView;
import org.apache.flink.core.memory.DataOutputView;
import org.apache.flink.types.StringValue;

/** A claim with its steps. Part of the state's format. */
final class ClaimFormat {
    private ClaimFormat() {}

    static void write(Claim claim, DataOutputView out) throws IOException {
        StringValue.writeString(claim.recordId(), out);
        StringValue.writeString(claim.office(), out);
        out.writeInt(claim.timeline().size());
        for (Step step : claim.timeline()) {
            out.writeInt(step.day());
            out.writeBoolean(step.isProvisional());
            ContributionFormat.write(step.contribution(), out);
        }
    }

    static Claim read(DataInputView in) throws IOException {
        String recordId = StringValue.readString(in);
        String office = StringValue.readString(in);
        int size = in.readInt();
        List<Step> timeline = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            timeline.add(new Step(in.readInt(), in.readBoolean(), ContributionFormat.read(in)));
        }
        return new Claim(recordId, office, timeline);
    }
}
