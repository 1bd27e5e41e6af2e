package org.geodescent.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.geodescent.cifar.attack.AttackLoss;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.figure.PageStyle;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.Typeface;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.page.KeyPlace;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.film.ExportFormat;
import org.geodescent.io.Decimal;
import org.geodescent.io.Shown;
import org.geodescent.picture.Picture;
import org.geodescent.picture.Pictures;
import org.geodescent.run.TablePart;
import org.geodescent.session.JsonNames;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Option values from text, with errors that say what would be right. */
final class Converters {
    /** Of the units of lengths. */
    private static final Map<String, Double> MILLIMETRES =
            Map.of("", 1.0, "mm", 1.0, "cm", 10.0, "in", 25.4, "pt", 25.4 / 72);

    private Converters() {}

    static void register(CommandLine root) {
        root.registerConverter(double.class, Converters::decimal);
        root.registerConverter(Double.class, Converters::decimal);
        root.registerConverter(long.class, text -> whole(text, Long.MIN_VALUE, Long.MAX_VALUE));
        root.registerConverter(int.class, Converters::integer);
        root.registerConverter(Integer.class, Converters::integer);
        root.registerConverter(Path.class, Converters::path);
        root.registerConverter(TrainOptions.ModelName.class, choice(TrainOptions.ModelName.values()));
        root.registerConverter(TrainOptions.LossName.class, choice(TrainOptions.LossName.values()));
        root.registerConverter(Reduction.class, choice(Reduction.values()));
        root.registerConverter(Initialisation.class, choice(Initialisation.values()));
        root.registerConverter(Scaling.class, choice(Scaling.values()));
        root.registerConverter(FigureFormat.class, choice(FigureFormat.values()));
        root.registerConverter(ExportFormat.class, choice(ExportFormat.values()));
        root.registerConverter(TextForm.class, choice(TextForm.values()));
        root.registerConverter(Typeface.class, choice(Typeface.values()));
        root.registerConverter(KeyPlace.class, choice(KeyPlace.values()));
        root.registerConverter(PageStyle.class, choice(PageStyle.values()));
        root.registerConverter(FigureOptions.Length.class, Converters::length);
        root.registerConverter(TablePart.class, Converters::part);
        root.registerConverter(Picture.class, Converters::picture);
        root.registerConverter(CifarTrainCommand.LossName.class, choice(CifarTrainCommand.LossName.values()));
        root.registerConverter(CifarTrainCommand.LayersName.class, choice(CifarTrainCommand.LayersName.values()));
        root.registerConverter(CifarTrainCommand.ScheduleName.class, choice(CifarTrainCommand.ScheduleName.values()));
        root.registerConverter(AttackLoss.class, choice(AttackLoss.values()));
        root.registerConverter(MarginCurve.Group.class, choice(MarginCurve.Group.values()));
        root.registerConverter(BenchCommand.Part.class, choice(BenchCommand.Part.values()));
    }

    private static TablePart part(String text) {
        int slash = text.indexOf('/');
        OptionalLong number = Decimal.parseWhole(text.substring(0, Math.max(0, slash)));
        OptionalLong of = Decimal.parseWhole(text.substring(slash + 1));
        if (number.isEmpty() || of.isEmpty()) {
            throw new TypeConversionException(Shown.quoted(text) + " is not a part such as 2/8");
        }
        try {
            return new TablePart(Math.toIntExact(number.getAsLong()), Math.toIntExact(of.getAsLong()));
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new TypeConversionException("%s must be K/N with K from 1 to N and N at most %d"
                    .formatted(Shown.quoted(text), TablePart.MOST_PARTS));
        }
    }

    private static double decimal(String text) {
        OptionalDouble number = Decimal.parse(text);
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            throw new TypeConversionException(Shown.quoted(text) + " is not a number such as 0.01 or 1e-3");
        }
        return number.getAsDouble();
    }

    private static FigureOptions.Length length(String text) {
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        OptionalDouble number = Decimal.parse(text.substring(0, end));
        Double millimetres = MILLIMETRES.get(text.substring(end));
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble()) || millimetres == null) {
            throw new TypeConversionException(
                    Shown.quoted(text) + " is not a length such as 84mm, 8.4cm, 3.3in or 240pt");
        }
        return new FigureOptions.Length(number.getAsDouble() * millimetres);
    }

    private static int integer(String text) {
        return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    private static long whole(String text, long least, long most) {
        OptionalLong number = Decimal.parseWhole(text);
        if (number.isEmpty() || number.getAsLong() < least || number.getAsLong() > most) {
            throw new TypeConversionException("%s is not a whole number such as 1000 or 1e6, from %d to %d"
                    .formatted(Shown.quoted(text), least, most));
        }
        return number.getAsLong();
    }

    private static Path path(String text) {
        if (text.isBlank()) {
            throw new TypeConversionException("the name is empty; name a file or folder");
        }
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            boolean ascii = text.chars().allMatch(c -> c < 128);
            throw new TypeConversionException(Shown.quoted(text)
                    + (ascii
                            ? " cannot be the name of a file here; choose another name"
                            : " has letters that the terminal's language setting does not know; set the variable LC_ALL to"
                                    + " C.UTF-8 and try again"));
        }
    }

    private static Picture picture(String text) {
        return Pictures.find(text)
                .orElseThrow(() -> new TypeConversionException(
                        "%s is not one of %s".formatted(Shown.quoted(text), String.join(", ", Pictures.IDS))));
    }

    private static <E extends Enum<E>> ITypeConverter<E> choice(E[] values) {
        return text -> {
            Optional<E> found = Arrays.stream(values)
                    .filter(value -> JsonNames.of(value).equals(text))
                    .findFirst();
            String names = Arrays.stream(values).map(JsonNames::of).collect(Collectors.joining(", "));
            return found.orElseThrow(
                    () -> new TypeConversionException("%s is not one of %s".formatted(Shown.quoted(text), names)));
        };
    }
}
