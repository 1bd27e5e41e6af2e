package org.geodescent.fuzz;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.geodescent.core.data.Dataset;
import org.geodescent.core.data.PaperDatasets;
import org.geodescent.io.CsvPoints;
import org.geodescent.io.Decimal;
import org.geodescent.io.InputException;
import org.geodescent.io.PointOptions;
import org.geodescent.io.PointTable;

/**
 * Points as CSV, from a file or pasted. A changed table may be another right table; so what is read is held against the
 * text, line by line: the samples stand in its lines in their order, their numbers among the numbers there, their class
 * among the words, and no line that says something is left out.
 */
final class PointsReader implements FuzzedReader {
    private static final Pattern NUMBER = Pattern.compile("[+\u2212-]?(\\d+(\\.\\d*)?|\\.\\d+)([eE][+-]?\\d+)?");
    private static final int FEW = 1000;
    private static final int LOOKED_FOR = 3;

    private final Path file;
    private final boolean pasted;

    PointsReader(Path folder, boolean pasted) {
        this.file = folder.resolve("points.csv");
        this.pasted = pasted;
    }

    @Override
    public String name() {
        return pasted ? "paste" : "csv";
    }

    @Override
    public List<byte[]> corpus() {
        List<String> texts = new ArrayList<>(List.of(
                CsvPoints.write(PaperDatasets.theorem1()),
                CsvPoints.write(PaperDatasets.convexGeometrySpikeFree()),
                "x1,x2,label\n1,1,a\n-1,-1,a\n1,-1,b\n-1,1,b\n",
                "# measured on Monday\nlength,width,label\n5.1,3.5,setosa\n4.9,3,setosa\n7,3.2,versicolor\n6.3,3.3,virginica\n",
                "x1;x2;label\n0,5;-1,25;1\n-0,5;1e-3;0\n\n2;3;1\n",
                "x1\tx2\tlabel\r\n1.5\t2\t1\r\n-1.5\t-2\t-1\r\n",
                "\uFEFF\"x1\",\"x2\",\"label\"\n\"1\",\" 2 \",\"yes, \"\"really\"\"\"\n3,4,no\n"));
        if (pasted) {
            texts.add("1,2,1\n3,4,-1\n");
        }
        return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    }

    @Override
    public void read(byte[] input) throws Exception {
        Dataset data;
        if (pasted) {
            data = pasted("clipboard", new String(input, StandardCharsets.UTF_8));
        } else {
            Files.write(file, input);
            data = PointTable.of(file).read(PointOptions.DEFAULT).data();
        }
        compare(data, new String(input, StandardCharsets.UTF_8).replace("\uFEFF", ""));
        if (data.size() < FEW) {
            Dataset again = pasted("again", CsvPoints.write(data));
            if (!again.features().equals(data.features()) || !Arrays.equals(again.classes(), data.classes())) {
                throw new SilentChange("written and read again it is another one");
            }
        }
    }

    private static Dataset pasted(String source, String text) throws InputException {
        return PointTable.of(source, text).read(PointOptions.DEFAULT).data();
    }

    private static void compare(Dataset data, String text) throws SilentChange {
        // Quoted cells may go over several lines.
        boolean quoted = text.contains("\"");
        List<String> lines = text.lines()
                .filter(line -> !line.replaceAll("[,;\\s]", "").isEmpty()
                        && !line.strip().startsWith("#"))
                .toList();
        int before = lines.size() - data.size();
        if (!quoted && (before < 0 || before > 1)) {
            throw new SilentChange("%d samples of %d lines".formatted(data.size(), lines.size()));
        }
        // Among quoted cells each sample is looked for in the whole text.
        int looked = quoted ? Math.min(LOOKED_FOR, data.size()) : data.size();
        for (int n = 0; n < looked; n++) {
            int sample = n;
            if (!says(quoted ? text : lines.get(before + n), data, n)) {
                throw new SilentChange("sample %d is %s of class %s, which its line does not say"
                        .formatted(
                                n + 1,
                                IntStream.range(0, data.dimension())
                                        .mapToObj(j -> data.feature(sample, j))
                                        .toList(),
                                data.classNames().get(data.classOf(n))));
            }
        }
    }

    /** Whether the numbers of a sample stand in a line in their order, and its class too. */
    private static boolean says(String line, Dataset data, int n) {
        List<Double> numbers = new ArrayList<>();
        for (String form : List.of(line, line.replace(',', '.'))) {
            NUMBER.matcher(form)
                    .results()
                    .map(MatchResult::group)
                    .forEach(number -> numbers.add(Double.parseDouble(number.replace('\u2212', '-'))));
        }
        int at = 0;
        for (int j = 0; j < data.dimension(); j++) {
            while (at < numbers.size() && numbers.get(at) != data.feature(n, j)) {
                at++;
            }
            if (at++ == numbers.size()) {
                return false;
            }
        }
        String name = data.classNames().get(data.classOf(n));
        OptionalDouble value = Decimal.parse(name);
        return line.replace("\"", "").contains(name.replace("\"", ""))
                || (value.isPresent() && numbers.contains(value.getAsDouble()));
    }
}
