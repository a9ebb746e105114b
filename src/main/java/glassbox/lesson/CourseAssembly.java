package glassbox.lesson;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Puts one course together from the files of one place after the other. Used once. */
final class CourseAssembly {
    private static final String COURSE = "course.md";
    private static final String GLOSSARY = "glossary.md";
    private static final String README = "README.md";
    /** What a chapter is called whose lessons stand in no course file. */
    private static final String UNLISTED = "Your lessons";

    private final Set<String> widgets;
    private final Set<String> pages;
    private final Set<String> ids = new HashSet<>();
    private final List<Glossary.Entry> entries = new ArrayList<>();
    private final List<Chapter> chapters = new ArrayList<>();
    private final List<LessonProblem> problems = new ArrayList<>();

    CourseAssembly(Set<String> widgets, Set<String> pages) {
        this.widgets = widgets;
        this.pages = pages;
    }

    Course course() {
        return new Course(chapters, new Glossary(entries), problems);
    }

    /** Adds all that is in these files; their lessons may link to those that were added before. */
    void add(LessonFiles files, String where) {
        List<String> names = new ArrayList<>();
        try {
            names.addAll(files.names());
        } catch (IOException unreadable) {
            note(where, "The folder cannot be read. Check that it is a folder and that you may open it.");
        }
        if (names.size() >= LessonFiles.MOST_FILES) {
            note(where, "Only the first " + LessonFiles.MOST_FILES + " lessons of the folder are read.");
        }
        CourseFile order = order(files, names);
        Problems glossaryProblems = new Problems(GLOSSARY);
        Optional<GlossaryFile> glossary = text(files, glossaryProblems).map(GlossaryFile::cut);
        Set<String> known = new HashSet<>(ids);
        order.chapters().forEach(chapter -> chapter.entries().forEach(entry -> known.add(entry.id())));
        List<String> terms = Stream.concat(
                        entries.stream().map(Glossary.Entry::term),
                        glossary.stream().flatMap(file -> file.terms().stream()))
                .toList();
        Links links = Links.of(terms, known, pages);
        glossary.ifPresent(file -> addTerms(file, links));
        problems.addAll(glossaryProblems.found());
        LessonParser parser = new LessonParser(links, widgets);
        order.chapters().forEach(chapter -> addChapter(chapter, files, parser));
    }

    /** What the course file says, and behind it the lessons it does not name. */
    private CourseFile order(LessonFiles files, List<String> names) {
        Problems found = new Problems(COURSE);
        CourseFile listed = text(files, found).map(CourseFile::parse).orElse(new CourseFile(List.of()));
        problems.addAll(found.found());
        Set<String> rest = new LinkedHashSet<>(names);
        rest.removeAll(Set.of(COURSE, GLOSSARY, README));
        listed.chapters().forEach(chapter -> chapter.entries().forEach(entry -> rest.remove(entry.file())));
        if (rest.isEmpty()) {
            return listed;
        }
        List<CourseFile.Listed> all = new ArrayList<>(listed.chapters());
        all.add(new CourseFile.Listed(
                UNLISTED,
                rest.stream().map(name -> new CourseFile.Entry("", name, 1)).toList()));
        return new CourseFile(all);
    }

    private void addTerms(GlossaryFile file, Links links) {
        for (Glossary.Entry entry : file.entries(links)) {
            if (entries.stream().noneMatch(other -> Links.plain(other.term()).equals(Links.plain(entry.term())))) {
                entries.add(entry);
            }
        }
        entries.sort(Comparator.comparing(Glossary.Entry::term, String.CASE_INSENSITIVE_ORDER));
    }

    private void addChapter(CourseFile.Listed chapter, LessonFiles files, LessonParser parser) {
        List<Lesson> lessons = new ArrayList<>();
        for (CourseFile.Entry entry : chapter.entries()) {
            Problems found = new Problems(entry.file());
            if (!ids.add(entry.id())) {
                found.add(1, "There is a lesson of this name already. Give the file another name.");
            } else {
                Optional<TextFile> text = text(files, found);
                if (text.isEmpty() && found.found().isEmpty()) {
                    problems.add(new LessonProblem(
                            new SourcePlace(COURSE, entry.line()), "There is no file " + entry.file() + "."));
                }
                text.flatMap(file -> parser.parse(file, entry.id(), entry.name().isEmpty() ? null : entry.name()))
                        .ifPresent(lessons::add);
            }
            problems.addAll(found.found());
        }
        if (!lessons.isEmpty()) {
            chapters.add(new Chapter(chapter.title(), lessons));
        }
    }

    /** The text of the file that these problems are of; nothing if it is not there, or if it is no text. */
    private static Optional<TextFile> text(LessonFiles files, Problems found) {
        try {
            return files.read(found.file()).flatMap(bytes -> TextFile.of(found, bytes));
        } catch (IOException unreadable) {
            found.add(1, "The file cannot be read. Check that you may open it.");
            return Optional.empty();
        }
    }

    private void note(String where, String message) {
        problems.add(new LessonProblem(new SourcePlace(where, 1), message));
    }
}
