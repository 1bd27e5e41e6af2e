package org.geodescent.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.geodescent.cifar.attack.AttackLoss;
import org.geodescent.core.data.Scaling;
import org.geodescent.core.loss.Reduction;
import org.geodescent.core.model.Initialisation;
import org.geodescent.figure.TextForm;
import org.geodescent.figure.file.FigureFormat;
import org.geodescent.figure.recipe.MarginCurve;
import org.geodescent.io.Decimal;
import org.geodescent.io.Shown;
import org.geodescent.session.JsonNames;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Option values from text, with errors that say what would be right. */
final class Converters {
    private Converters() {}

    static void register(CommandLine root) {
        root.registerConverter(double.class, Converters::decimal);
        root.registerConverter(TrainOptions.ModelName.class, choice(TrainOptions.ModelName.values()));
        root.registerConverter(TrainOptions.LossName.class, choice(TrainOptions.LossName.values()));
        root.registerConverter(Reduction.class, choice(Reduction.values()));
        root.registerConverter(Initialisation.class, choice(Initialisation.values()));
        root.registerConverter(Scaling.class, choice(Scaling.values()));
        root.registerConverter(FigureFormat.class, choice(FigureFormat.values()));
        root.registerConverter(TextForm.class, choice(TextForm.values()));
        root.registerConverter(RenderCommand.View.class, choice(RenderCommand.View.values()));
        root.registerConverter(CifarTrainCommand.LossName.class, choice(CifarTrainCommand.LossName.values()));
        root.registerConverter(CifarTrainCommand.LayersName.class, choice(CifarTrainCommand.LayersName.values()));
        root.registerConverter(CifarTrainCommand.ScheduleName.class, choice(CifarTrainCommand.ScheduleName.values()));
        root.registerConverter(AttackLoss.class, choice(AttackLoss.values()));
        root.registerConverter(MarginCurve.Group.class, choice(MarginCurve.Group.values()));
        root.registerConverter(BenchCommand.Part.class, choice(BenchCommand.Part.values()));
    }

    private static double decimal(String text) {
        OptionalDouble number = Decimal.parse(text);
        if (number.isEmpty() || !Double.isFinite(number.getAsDouble())) {
            throw new TypeConversionException(Shown.quoted(text) + " is not a number such as 0.01 or 1e-3");
        }
        return number.getAsDouble();
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
