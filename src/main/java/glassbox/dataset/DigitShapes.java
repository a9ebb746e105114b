package glassbox.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways digits are written that {@link PenStrokes} draws: for each digit its usual forms, among them those that are rare in
 * MNIST and usual elsewhere, such as a 1 with a long upstroke or a foot, a 7 with a bar, a 4 and a 9 that stay open.
 */
final class DigitShapes {
    /**
     * One form a line: the digit, then its strokes with a {@code |} between them, each a list of points x,y in a box from 0,0 top
     * left to 1,1 bottom right. The pen goes smoothly through the points, but turns sharply where there is a {@code *}.
     */
    private static final String FORMS = """
            0: .5,0 .2,.12 .05,.5 .2,.88 .5,1 .8,.88 .95,.5 .8,.12 .45,.02
            0: .7,.08 .35,.02 .1,.3 .05,.65 .25,.95 .6,.98 .88,.7 .92,.35 .75,.08 .5,0
            0: .5,0 .8,.12 .95,.5 .8,.88 .5,1 .2,.88 .05,.5 .2,.12 .55,.02
            1: .5,0 .5,1
            1: .55,0 .5,.5 .45,1
            1: .25,.25 .55,0* .55,1
            1: .1,.4 .55,0* .55,1
            1: .05,.55 .5,0* .52,1
            1: .05,.65 .55,0* .6,1
            1: .1,.45 .35,.25 .55,0* .5,.5 .5,1
            1: .1,.3 .4,.2 .55,0* .52,.5 .5,1
            1: .2,.3 .5,0* .5,1 | .2,1 .8,1
            1: .1,.35 .5,0* .5,1 | .1,.98 .9,1
            2: .1,.25 .3,.02 .7,.05 .85,.3 .6,.6 .1,1* .5,.97 .95,1
            2: .1,.2 .45,0 .85,.2 .75,.5 .4,.8 .1,.95 .1,.8 .3,.78 .6,.97 .95,.95
            2: .15,.1 .5,0 .8,.15 .75,.4 .45,.7 .1,1* .95,1
            2: .1,.3 .2,.05 .6,0 .8,.3 .55,.65 .05,.98 .05,.85 .25,.82 .55,1 .95,.9
            3: .1,.12 .45,0 .85,.18 .7,.42 .4,.48* .75,.52 .95,.75 .65,.98 .3,1 .05,.88
            3: .1,.02 .85,.02* .4,.4* .75,.45 .95,.7 .7,.97 .35,1 .05,.9
            3: .15,.1 .6,0 .8,.2 .6,.45 .3,.5* .7,.55 .85,.8 .5,1 .05,.95
            4: .25,0 .15,.3 .05,.55* .95,.5 | .65,.2 .62,.6 .6,1
            4: .3,0 .05,.6* .95,.6 | .7,.3 .68,1
            4: .65,1 .65,0* .05,.65* .95,.65
            4: .7,0 .05,.6* .95,.62 | .65,.25 .65,1
            4: .1,0 .1,.4 .3,.5 .8,.45 | .85,0 .8,.5 .75,1
            4: .6,0 .35,.3 .05,.6* .4,.62 .95,.58 | .7,.1 .65,.5 .6,1
            4: .45,0 .2,.4 .05,.75* .5,.72 .95,.7 | .6,.45 .58,1
            5: .2,0 .15,.42* .5,.35 .9,.6 .75,.92 .4,1 .05,.9 | .2,0 .9,.02
            5: .9,.02 .25,.02* .2,.42* .6,.38 .9,.65 .7,.95 .35,1 .05,.9
            5: .85,0 .3,.05 .15,.3 .45,.45 .8,.6 .75,.9 .4,1 .05,.92
            5: .25,.1 .2,.45* .55,.4 .85,.6 .8,.9 .45,1 .1,.92 | .25,.08 .9,0
            6: .7,0 .3,.25 .08,.65 .2,.95 .6,1 .88,.8 .75,.55 .4,.55 .12,.75
            6: .45,0 .2,.35 .05,.75 .3,1 .7,.95 .8,.7 .5,.55 .15,.7
            6: .3,0 .1,.4 .1,.8 .4,1 .8,.9 .9,.7 .6,.58 .2,.7
            7: .05,.05 .9,0* .6,.45 .4,1
            7: .05,.02 .95,.02* .5,1
            7: .05,.05 .9,0* .6,.45 .4,1 | .25,.5 .85,.48
            7: .05,.02 .95,.02* .45,1 | .3,.5 .9,.52
            7: .05,.05 .9,.02* .55,.5 .45,1 | .15,.62 .8,.58
            7: .05,.2 .1,.03* .9,.03* .5,.5 .35,1
            7: .05,.2 .1,.03* .9,.05* .55,.5 .4,1 | .2,.5 .85,.5
            7: .02,.1 .3,.05 .6,.12 .95,0* .6,.5 .45,1 | .3,.55 .85,.5
            8: .8,.15 .5,0 .2,.15 .3,.4 .7,.6 .85,.85 .5,1 .15,.85 .3,.6 .7,.4 .85,.15
            8: .5,.48 .2,.25 .5,0 .8,.25 .5,.48 .1,.75 .5,1 .9,.75 .5,.48
            8: .9,.1 .5,0 .15,.2 .4,.45 .75,.65 .8,.9 .45,1 .15,.85 .4,.6 .8,.3 .95,.08
            8: .5,0 .25,.2 .5,.45 .75,.2 .5,0* | .5,.45 .15,.75 .5,1 .85,.75 .5,.45
            9: .85,.15 .5,0 .15,.2 .25,.45 .6,.45 .85,.15* .85,.5 .8,1
            9: .8,.2 .45,0 .1,.25 .3,.5 .7,.4 .85,.1 .85,.5 .7,.85 .3,1 .1,.9
            9: .85,.1 .4,0 .1,.2 .2,.42 .6,.42 .9,.1* .7,.6 .5,1
            9: .7,.05 .3,.05 .1,.3 .3,.5 .7,.4 | .8,.05 .8,.5 .75,1
            9: .75,.12 .4,0 .12,.22 .3,.5 .75,.4* .85,.15* .8,.6 .4,1 .15,.92
            9: .8,.05 .3,.1 .1,.35 .4,.5 .8,.35* .75,.7 .6,1
            9: .5,0 .2,.2 .45,.45 .8,.25 .5,0 .85,.3 .8,.65 .55,1
            9: .6,.02 .2,.08 .15,.35 .5,.42 .8,.3* .88,.6 .65,.95 .2,1 .08,.85
            9: .75,.05 .3,.05 .15,.3 .45,.42 .75,.35 .85,.65 .6,.95 .15,.97
            """;

    private final List<List<Form>> digits;

    /**
     * One way to write a digit.
     *
     * @param strokes from the first to the last
     */
    record Form(List<List<Point>> strokes) {}

    /** Where the pen goes through, 0 to 1 from left to right and from top to bottom; sharply or smoothly. */
    record Point(double x, double y, boolean sharp) {}

    DigitShapes() {
        List<List<Form>> forms = new ArrayList<>();
        for (int digit = 0; digit < 10; digit++) {
            forms.add(new ArrayList<>());
        }
        for (String line : FORMS.lines().toList()) {
            int digit = line.charAt(0) - '0';
            forms.get(digit).add(form(line.substring(2)));
        }
        digits = forms.stream().map(List::copyOf).toList();
    }

    private static Form form(String text) {
        List<List<Point>> strokes = new ArrayList<>();
        for (String stroke : text.split("\\|", -1)) {
            List<Point> points = new ArrayList<>();
            for (String point : stroke.strip().split(" ", -1)) {
                boolean sharp = point.endsWith("*");
                int comma = point.indexOf(',');
                points.add(new Point(
                        Double.parseDouble(point.substring(0, comma)),
                        Double.parseDouble(point.substring(comma + 1, point.length() - (sharp ? 1 : 0))),
                        sharp));
            }
            strokes.add(List.copyOf(points));
        }
        return new Form(List.copyOf(strokes));
    }

    /** The ways to write a digit, 0 to 9. */
    List<Form> of(int digit) {
        return digits.get(digit);
    }
}
