package org.geodescent.io;

/** Bad CSV texts and the whole message each must get. */
final class BadCsv {
    static final String[][] TABLE = {
        {"", "points.csv, line 1: there are no data; start with a header such as x1,x2,label"},
        {"\n# nothing\n", "points.csv, line 1: there are no data; start with a header such as x1,x2,label"},
        {"x1,x2,label\n", "points.csv, line 1: there is only a header; add a line per sample such as 0.5,-1,1 below it"
        },
        {
            "# c\nx1,x2\n1,2\n",
            "points.csv, line 2: none of the columns \"x1\", \"x2\" is the class; name it with --label, or add a column \"label\", such as x1,x2,label"
        },
        {
            "1,2,1\n3,4,-1\n",
            "points.csv, line 1: there is no header above \"1,2,1\"; write the names of the columns there, such as x1,x2,label"
        },
        {
            "label,x1,label\n1,2,1\n",
            "points.csv, line 1: each of the columns \"label\", \"label\" may be the class; name one with --label"
        },
        {
            "label\n1\n",
            "points.csv, line 1: there is no feature column of numbers beside the class \"label\"; write a header such as x1,x2,label, or name the features with --columns"
        },
        {
            "x1,x2,label\n1,abc,1\n",
            "points.csv, line 2: column \"x2\" is \"abc\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {
            "x1,x2,label\n1,,1\n",
            "points.csv, line 2: column \"x2\" is empty; it must be a decimal number such as -0.5 or 1e-3, or leave out the row with --skip-missing"
        },
        {
            "x1,x2,label\n\n# c\r\n1,2,1\n1,NaN,1\n",
            "points.csv, line 5: column \"x2\" is \"NaN\"; it must be a decimal number such as -0.5 or 1e-3, or leave out the row with --skip-missing"
        },
        {
            "x1,x2,label\n1,Infinity,1\n",
            "points.csv, line 2: column \"x2\" is \"Infinity\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {
            "x1,x2,label\n1,-1e999,1\n",
            "points.csv, line 2: column \"x2\" is \"-1e999\", which is beyond the largest number 1.8e308; write a smaller one"
        },
        {
            "x1,x2,label\n0x1p3,2,1\n",
            "points.csv, line 2: column \"x1\" is \"0x1p3\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {
            "x1,x2,label\n1d,2,1\n",
            "points.csv, line 2: column \"x1\" is \"1d\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {
            "x1,x2,label\n0.5,2,a\n\"1,500\",2,b\n",
            "points.csv, line 3: column \"x1\" is \"1,500\", with a decimal comma or a comma that parts thousands; write 1.500 or 1500"
        },
        {
            "x1;x2;label\n1,500;2.5;a\n",
            "points.csv, line 2: column \"x1\" is \"1,500\", with a decimal comma or a comma that parts thousands; write 1.500 or 1500"
        },
        {
            "x1;x2;label\n1.234,5;2;1\n",
            "points.csv, line 2: column \"x1\" is \"1.234,5\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {"x1,x2,label\n1,2\n", "points.csv, line 2: 2 cells; it must be 3, one per column of the header"},
        {"x1,x2,label\n1\n", "points.csv, line 2: 1 cell; it must be 3, one per column of the header"},
        {"x1,x2,label\n1,2,1\n1,2,1,5\n", "points.csv, line 3: 4 cells; it must be 3, one per column of the header"},
        {
            "x1,x2,label\n1,2, \n",
            "points.csv, line 2: the label is empty; write the sample's class, such as 1 or -1, or leave out the row with --skip-missing"
        },
        {
            "x1,x2,label\n1,2,?\n1,2,NA\n",
            "points.csv, line 2: the label is \"?\"; write the sample's class, such as 1 or -1, or leave out the 2 rows with missing cells with --skip-missing"
        },
        {
            "width,species,class\n1,2,1\n",
            "points.csv, line 1: each of the columns \"species\", \"class\" may be the class; name one with --label"
        },
        {
            "mass,height,label\n1,2,1\n1,2,1\n1,2x,1\n",
            "points.csv, line 4: column \"height\" is \"2x\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {"x1,x2,label\n1,2,1,1\n1,2,1,1\n", "points.csv, line 2: 4 cells; it must be 3, one per column of the header"},
        {"sep=e\nx1ex2\n", "points.csv, line 1: e cannot separate cells; write sep=; or sep=,"},
        {
            "id,label\n1,a\n2,b\n",
            "points.csv, line 1: there is no feature column of numbers beside the class \"label\"; write a header such as x1,x2,label, or name the features with --columns"
        },
        {
            "x1,x2,label\n1,2,\"a\nb\"\n# c\n\n1,x,1\n",
            "points.csv, line 6: column \"x2\" is \"x\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {
            "x1,\"x\n\n2\",label\n1,\"\r\n2\",1\n1,\"\r\n\r\n\",1\n",
            "points.csv, line 6: column \"x 2\" is empty; it must be a decimal number such as -0.5 or 1e-3, or leave out the row with --skip-missing"
        },
        {
            "x1,x2,label\n1,2,1\n# c\n1,\"2,-1\n",
            "points.csv, line 4: a quoted cell is not closed or is followed by other text; write \"…\" around the whole cell"
        },
        {
            "x1,x2,label\n1,\"2\"x,-1\n",
            "points.csv, line 2: a quoted cell is not closed or is followed by other text; write \"…\" around the whole cell"
        },
        {
            "x1,x2,label\n1,2,1\n1,\0,1\n",
            "points.csv, line 3: a NUL character: this is not a text file; export the data as UTF-8 text"
        },
        {
            "x1,x2,label\n" + "1234567890".repeat(5) + "z,2,1\n",
            "points.csv, line 2: column \"x1\" is \"1234567890123456789012345678901234567890…\"; it must be a decimal number such as -0.5 or 1e-3"
        },
        {
            "x1,label\n" + distinctLabels(),
            "points.csv, line 102: \"c101\" is label number 101; there may be at most 100 classes: name another class column with --label"
        },
    };

    private BadCsv() {}

    private static String distinctLabels() {
        StringBuilder text = new StringBuilder();
        for (int n = 1; n <= 101; n++) {
            text.append("1,c").append(n).append('\n');
        }
        return text.toString();
    }
}
