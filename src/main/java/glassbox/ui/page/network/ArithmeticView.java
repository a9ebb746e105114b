package glassbox.ui.page.network;

import glassbox.viewmodel.network.Arithmetic;

/** A panel that shows one kind of arithmetic. */
interface ArithmeticView<A extends Arithmetic> {
    /** Shows where a number comes from. */
    void show(A arithmetic);

    /** How much room there is. */
    void fit(double width, double height);
}
