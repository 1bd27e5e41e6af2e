#!/usr/bin/env bash
# Guess: two cells of a spreadsheet, "1 TAB 2", or a column of numbers that is pasted into a TextField stays several numbers: the field takes the first, makes spaces of what separates them, or takes nothing.
# Behaviour: tabs and line ends are dropped and what stood beside them joined: 12 of 1 and 2, -0.51e3 of -0.5 and 1e3, and of 3 and -4 "3-4"; setText does the same. A TextFormatter accepts
# what is a number then: 12. Its filter still sees the tab, and is the place to make a space of it.
. "$(dirname "$0")/lib.sh"
javafx
cat >Finding.java <<'JAVA'
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.util.converter.DoubleStringConverter;

public class Finding {
    static void show() {
        for (String copied : new String[] {"1\t2", "0\n5\n", "-0.5\r\n1e3", "3\t-4", "1 2"}) {
            ClipboardContent content = new ClipboardContent();
            content.putString(copied);
            Clipboard.getSystemClipboard().setContent(content);
            TextField pasted = new TextField();
            pasted.paste();
            TextField number = new TextField();
            TextFormatter<Double> formatter = new TextFormatter<>(new DoubleStringConverter(), 7.0);
            number.setTextFormatter(formatter);
            number.selectAll();
            number.paste();
            number.commitValue();
            System.out.println(copied.replace("\t", "<tab>").replace("\r", "<cr>").replace("\n", "<lf>") + ": text " + pasted.getText() + ", value "
                    + formatter.getValue());
        }
    }
}
JAVA
javafx_says | expect "1<tab>2: text 12, value 12.0
0<lf>5<lf>: text 05, value 5.0
-0.5<cr><lf>1e3: text -0.51e3, value -510.0
3<tab>-4: text 3-4, value 7.0
1 2: text 1 2, value 7.0"
