package org.netloom.core.run.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// A line of `predictions.csv`.
///
/// @param file as in the dataset's samples
/// @param probability of what was predicted
public record PredictedPicture(String file, String split, String label, String predicted, double probability) {
    private static final int FIELDS = 5;

    public boolean isRight() {
        return label.equals(predicted);
    }

    /// Those of one split.
    ///
    /// @param split its key
    public static List<PredictedPicture> read(Path csv, String split) throws IOException {
        return read(csv).stream()
                .filter(picture -> picture.split().equals(split))
                .toList();
    }

    /// All whole lines; others are left out.
    public static List<PredictedPicture> read(Path csv) throws IOException {
        var pictures = new ArrayList<PredictedPicture>();
        for (var record : records(Files.readString(csv)).stream().skip(1).toList()) {
            if (record.size() == FIELDS) {
                try {
                    pictures.add(new PredictedPicture(
                            record.get(0),
                            record.get(1),
                            record.get(2),
                            record.get(3),
                            Double.parseDouble(record.get(4))));
                } catch (NumberFormatException e) {
                    // A torn line.
                }
            }
        }
        return pictures;
    }

    /// RFC 4180: fields in quotes may hold commas, line ends, and quotes written twice.
    static List<List<String>> records(String text) {
        var records = new ArrayList<List<String>>();
        var fields = new ArrayList<String>();
        var field = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c != '"') {
                    field.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    field.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',' || c == '\n') {
                fields.add(field.toString());
                field.setLength(0);
                if (c == '\n') {
                    records.add(List.copyOf(fields));
                    fields.clear();
                }
            } else if (c != '\r') {
                field.append(c);
            }
        }
        return records;
    }
}
