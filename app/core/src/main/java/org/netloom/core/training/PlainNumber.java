package org.netloom.core.training;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;

/// Writes a learning rate that never changes as a number, without the name of its kind.
final class PlainNumber extends StdSerializer<LearningRate.Constant> {
    private static final long serialVersionUID = 1L;

    PlainNumber() {
        super(LearningRate.Constant.class);
    }

    @Override
    public void serialize(LearningRate.Constant rate, JsonGenerator json, SerializerProvider provider)
            throws IOException {
        json.writeNumber(rate.rate());
    }

    @Override
    public void serializeWithType(
            LearningRate.Constant rate, JsonGenerator json, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(rate, json, provider);
    }
}
