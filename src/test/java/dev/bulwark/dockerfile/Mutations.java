package dev.bulwark.dockerfile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes files by chance, in ways that Dockerfiles go wrong; the same seed, the same changes. */
public final class Mutations {
  private static final List<String> PIECES =
      List.of(
          "\\",
          "`",
          "\\\n",
          "\\\r\n",
          "\n",
          "\r\n",
          "\r",
          "\n\n",
          " ",
          "\t",
          "#",
          "# x\n",
          "# escape=`\n",
          "\"",
          "'",
          "[",
          "]",
          "[\"a\", \"b\"]",
          ",",
          "$",
          "${",
          "}",
          "${X:-y}",
          "${A#b*}",
          "<<",
          "<<EOF",
          "<<-EOF",
          "EOF\n",
          "\nEOF\n",
          "=",
          ":",
          "/",
          "@",
          "--",
          "--x=1 ",
          "--from=a ",
          "FROM a\n",
          "RUN ",
          "ENV A=1 ",
          "ONBUILD ",
          "HEALTHCHECK ",
          "COPY ",
          " AS ",
          "USER a:b\n",
          "\u0000",
          "\u00E9",
          "\u00A0",
          "\u3000",
          "\uD83D\uDE00",
          "\uFEFF");

  private final Random random;

  /** Begins a sequence of changes. */
  public Mutations(long seed) {
    random = new Random(seed);
  }

  /** A changed copy of one of some files. */
  public byte[] of(List<byte[]> files) {
    var bytes = files.get(random.nextInt(files.size()));
    for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
      bytes = changed(bytes, files);
    }
    return bytes;
  }

  /** Bytes, or pieces of Dockerfiles, in no order at all. */
  public byte[] noise() {
    var bytes = new ByteArrayOutputStream();
    boolean anyByte = random.nextInt(4) == 0;
    for (int count = random.nextInt(60); count > 0; count--) {
      if (anyByte) {
        bytes.write(random.nextInt(256));
      } else {
        bytes.writeBytes(piece());
      }
    }
    return bytes.toByteArray();
  }

  private byte[] changed(byte[] bytes, List<byte[]> files) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(12));
    return switch (random.nextInt(6)) {
      case 0 -> spliced(bytes, from, from, piece());
      case 1 -> spliced(bytes, from, to, new byte[0]);
      case 2 -> spliced(bytes, from, to, piece());
      case 3 -> spliced(bytes, from, from, part(bytes));
      case 4 -> spliced(bytes, from, from, part(files.get(random.nextInt(files.size()))));
      default -> spliced(bytes, from, from, new byte[] {(byte) random.nextInt(128)});
    };
  }

  private byte[] part(byte[] bytes) {
    int from = random.nextInt(bytes.length + 1);
    int to = Math.min(bytes.length, from + random.nextInt(80));
    return Arrays.copyOfRange(bytes, from, to);
  }

  private byte[] piece() {
    return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] spliced(byte[] bytes, int from, int to, byte[] middle) {
    var result = new ByteArrayOutputStream();
    result.write(bytes, 0, from);
    result.writeBytes(middle);
    result.write(bytes, to, bytes.length - to);
    return result.toByteArray();
  }
}
