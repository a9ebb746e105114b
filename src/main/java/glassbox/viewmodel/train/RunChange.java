package glassbox.viewmodel.train;

/**
 * Something that was changed while a run went on.
 *
 * @param images how many training images had been used before it counts
 * @param words what was changed: {@code learning rate 0.01, Conv frozen}
 */
public record RunChange(long images, String words) {}
