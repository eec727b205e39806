package cn.gongkai.embedded.document;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.Document;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.WriteBuffer;
import org.h2.mvstore.type.BasicDataType;
import org.jspecify.annotations.Nullable;

/**
 * Keys in MongoDB's order, value by value; a key comes before those it is the beginning of.
 *
 * <p>Keys are normalized first ({@link KeyValue#normalized()}): 1 and 1.0 are one key, and so are null and missing.
 */
final class KeyType extends BasicDataType<KeyValue> {

    static final KeyType INSTANCE = new KeyType();

    private static final int BYTES_AROUND_A_VALUE = 48;

    private KeyType() {}

    @Override
    public int compare(KeyValue a, KeyValue b) {
        int shared = Math.min(a.size(), b.size());
        for (int i = 0; i < shared; i++) {
            int order = compareValues(a.get(i), b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(a.size(), b.size());
    }

    private static int compareValues(@Nullable Object a, @Nullable Object b) {
        if (a instanceof String x && b instanceof String y) {
            return x.compareTo(y);
        }
        int order = ValueComparator.ascWithoutListHandling().compare(a, b);
        boolean isNested = a instanceof Document || a instanceof Collection;
        // The comparator looks at one element of a nested array only; the bytes tell such values apart.
        return order == 0 && isNested && b != null ? Arrays.compare(bytes(a), bytes(b)) : order;
    }

    private static byte[] bytes(Object value) {
        return Bson.encode(new Document("", value));
    }

    @Override
    public int getMemory(KeyValue key) {
        int bytes = BYTES_AROUND_A_VALUE;
        for (Object value : key) {
            bytes += BYTES_AROUND_A_VALUE + (value instanceof String text ? 2 * text.length() : 0);
        }
        return bytes;
    }

    @Override
    public void write(WriteBuffer buffer, KeyValue key) {
        Document values = new Document();
        for (Object value : key) {
            values.put(Integer.toString(values.size()), value);
        }
        byte[] bytes = Bson.encode(values);
        buffer.putVarInt(bytes.length).put(bytes);
    }

    @Override
    public KeyValue read(ByteBuffer buffer) {
        byte[] bytes = new byte[DataUtils.readVarInt(buffer)];
        buffer.get(bytes);
        return new KeyValue(Bson.decode(bytes).values());
    }

    @Override
    public KeyValue[] createStorage(int size) {
        return new KeyValue[size];
    }
}
