import java.io.BufferedReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.FSDirectory;

/**
 * Lucene with StandardTokenizer, lower case and ASCII folding, every field stored, merged to one
 * segment. The same command lines and output as the other engines: see engine.h and dump.h.
 */
public final class LuceneEngine {
  private static final int PASSES = 5;
  private static final int WARM_UP_PASSES = 5; // for the compiler of the virtual machine
  private static final int ANSWERS = 10;
  private static final int DATE_RANGE = 4;
  private static final int PHRASE = 2;
  private static final String[] END = {};

  private static final Analyzer FOLDING =
      new Analyzer() {
        @Override
        protected TokenStreamComponents createComponents(String field) {
          StandardTokenizer words = new StandardTokenizer();
          return new TokenStreamComponents(
              words, new ASCIIFoldingFilter(new LowerCaseFilter(words)));
        }
      };

  private record Question(int kind, int from, int to, String id, Query query) {}

  public static void main(String[] words) throws Exception {
    if (words.length == 4 && words[0].equals("index")) {
      index(words[1], words[2], Integer.parseInt(words[3]));
    } else if (words.length == 4 && words[0].equals("search")) {
      search(words[1], words[2], Integer.parseInt(words[3]));
    } else {
      System.err.println("index ARTICLES.tsv FOLDER THREADS | search FOLDER QUESTIONS.tsv THREADS");
      System.exit(2);
    }
  }

  private static void index(String articles, String folder, int threads) throws Exception {
    IndexWriterConfig config = new IndexWriterConfig(FOLDING).setRAMBufferSizeMB(256);
    try (IndexWriter writer = new IndexWriter(FSDirectory.open(Path.of(folder)), config)) {
      BlockingQueue<String[]> queue = new ArrayBlockingQueue<>(256);
      List<Thread> workers = new ArrayList<>();
      for (int i = 0; i < threads; ++i) {
        Thread worker = new Thread(() -> addAll(queue, writer));
        worker.start();
        workers.add(worker);
      }
      try (BufferedReader lines = Files.newBufferedReader(Path.of(articles))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine())
          queue.put(line.split("\t", -1));
      }
      for (Thread worker : workers) queue.put(END);
      for (Thread worker : workers) worker.join();
      writer.forceMerge(1);
      writer.commit();
      System.out.println(writer.getDocStats().numDocs);
    }
  }

  private static void addAll(BlockingQueue<String[]> queue, IndexWriter writer) {
    try {
      for (String[] fields = queue.take(); fields != END; fields = queue.take())
        writer.updateDocument(new Term("id", fields[0]), document(fields));
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(3);
    }
  }

  private static Document document(String[] fields) {
    String title = unescaped(fields[4]);
    String lead = unescaped(fields[5]);
    String body = unescaped(fields[6]);
    Document out = new Document();
    out.add(new StringField("id", fields[0], Field.Store.YES));
    out.add(new IntPoint("day", Integer.parseInt(fields[1])));
    out.add(new StoredField("day", fields[1]));
    out.add(new StoredField("source", fields[2]));
    out.add(new StoredField("url", unescaped(fields[3])));
    out.add(new StoredField("title", title));
    out.add(new StoredField("lead", lead));
    out.add(new StoredField("body", body));
    out.add(new TextField("text", title + '\n' + lead + '\n' + body, Field.Store.NO));
    return out;
  }

  private static String unescaped(String field) {
    if (field.indexOf('\\') < 0) return field;
    StringBuilder out = new StringBuilder(field.length());
    for (int i = 0; i < field.length(); ++i) {
      char c = field.charAt(i);
      if (c == '\\' && i + 1 < field.length()) {
        c = field.charAt(++i);
        if (c == 't') c = '\t';
        if (c == 'n') c = '\n';
      }
      out.append(c);
    }
    return out.toString();
  }

  private static void search(String folder, String file, int threads) throws Exception {
    try (DirectoryReader reader = DirectoryReader.open(FSDirectory.open(Path.of(folder)))) {
      IndexSearcher searcher = new IndexSearcher(reader);
      List<Question> questions = new ArrayList<>();
      for (String line : Files.readAllLines(Path.of(file), StandardCharsets.UTF_8))
        questions.add(question(line));
      printLatencies(searcher, questions);
      printThroughput(searcher, questions, threads);
    }
  }

  private static void printLatencies(IndexSearcher searcher, List<Question> questions)
      throws Exception {
    double[][] times = new double[questions.size()][PASSES];
    int[] answers = new int[questions.size()];
    for (int pass = -WARM_UP_PASSES; pass < PASSES; ++pass) {
      for (int i = 0; i < questions.size(); ++i) {
        long begin = System.nanoTime();
        answers[i] = ask(searcher, questions.get(i));
        if (pass >= 0) times[i][pass] = (System.nanoTime() - begin) / 1e3;
      }
    }
    for (int i = 0; i < questions.size(); ++i) {
      Arrays.sort(times[i]);
      int found = finds(searcher, questions.get(i)) ? 1 : 0;
      System.out.printf("%.1f\t%d\t%d%n", times[i][PASSES / 2], answers[i], found);
    }
  }

  private static void printThroughput(
      IndexSearcher searcher, List<Question> questions, int threads) throws Exception {
    List<Thread> workers = new ArrayList<>();
    long begin = System.nanoTime();
    for (int i = 0; i < threads; ++i) {
      int first = i;
      Thread worker = new Thread(() -> askEvery(searcher, questions, first, threads));
      worker.start();
      workers.add(worker);
    }
    for (Thread worker : workers) worker.join();
    double seconds = (System.nanoTime() - begin) / 1e9;
    System.out.printf("%.1f%n", PASSES * questions.size() / seconds);
  }

  private static void askEvery(
      IndexSearcher searcher, List<Question> questions, int first, int step) {
    try {
      for (int pass = 0; pass < PASSES; ++pass)
        for (int i = first; i < questions.size(); i += step) ask(searcher, questions.get(i));
    } catch (Exception e) {
      e.printStackTrace();
      System.exit(3);
    }
  }

  /** Reading a question is not timed: the others parse theirs within the time that is. */
  private static int ask(IndexSearcher searcher, Question question) throws Exception {
    int answers = 0;
    for (ScoreDoc hit : searcher.search(question.query, ANSWERS).scoreDocs)
      if (searcher.doc(hit.doc).get("title") != null) ++answers;
    return answers;
  }

  private static boolean finds(IndexSearcher searcher, Question question) throws Exception {
    BooleanQuery.Builder both = new BooleanQuery.Builder();
    both.add(question.query, Occur.MUST);
    both.add(new TermQuery(new Term("id", question.id)), Occur.FILTER);
    return searcher.search(both.build(), 1).scoreDocs.length > 0;
  }

  private static Question question(String line) throws Exception {
    String[] fields = line.split("\t", -1);
    int kind = Integer.parseInt(fields[0]);
    int from = Integer.parseInt(fields[1]);
    int to = Integer.parseInt(fields[2]);
    return new Question(kind, from, to, fields[3], query(kind, from, to, terms(fields[5])));
  }

  private static Query query(int kind, int from, int to, List<String> terms) {
    if (kind == PHRASE) return new PhraseQuery("text", terms.toArray(new String[0]));
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (String term : terms) all.add(new TermQuery(new Term("text", term)), Occur.MUST);
    if (kind == DATE_RANGE) all.add(IntPoint.newRangeQuery("day", from, to), Occur.FILTER);
    return all.build();
  }

  private static List<String> terms(String words) throws Exception {
    List<String> out = new ArrayList<>();
    try (TokenStream tokens = FOLDING.tokenStream("text", words)) {
      CharTermAttribute term = tokens.addAttribute(CharTermAttribute.class);
      tokens.reset();
      while (tokens.incrementToken()) out.add(term.toString());
      tokens.end();
    }
    return out;
  }
}
