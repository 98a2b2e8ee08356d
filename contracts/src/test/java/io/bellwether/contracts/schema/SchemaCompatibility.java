package io.bellwether.contracts.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumValueDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto.Label;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.MethodDescriptorProto;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Lists what a program of the schema before cannot follow in the schema after. Only additions are
 * compatible: the log keeps facts for years, so nothing that was ever written may lose its meaning.
 *
 * @see "Protocol Buffers language guide (proto 3), updating a message type"
 */
final class SchemaCompatibility {

  private final Schema before;
  private final Schema after;
  private final List<String> differences = new ArrayList<>();

  private SchemaCompatibility(Schema before, Schema after) {
    this.before = before;
    this.after = after;
  }

  /** One sentence for each incompatible difference; empty when the schema only grew. */
  static List<String> differences(FileDescriptorSet before, FileDescriptorSet after) {
    var comparison = new SchemaCompatibility(Schema.of(before), Schema.of(after));
    comparison.compare();
    return List.copyOf(comparison.differences);
  }

  private void compare() {
    before.files().forEach((path, was) -> compareFile(path, was, after.files().get(path)));
    before.messages().forEach((name, was) -> compareMessage(name, was, after.messages().get(name)));
    before.enums().forEach((name, was) -> compareEnum(name, was, after.enums().get(name)));
    before.services().forEach((name, was) -> compareService(name, was, after.services().get(name)));
  }

  /** A file that is gone is no difference in itself: its types may have moved to another. */
  private void compareFile(String path, FileDescriptorProto was, @Nullable FileDescriptorProto is) {
    if (is != null) {
      same("file " + path, "package", was.getPackage(), is.getPackage());
      same("file " + path, "syntax", syntax(was), syntax(is));
    }
  }

  private void compareMessage(String name, DescriptorProto was, @Nullable DescriptorProto is) {
    if (is == null) {
      gone("message " + name);
      return;
    }
    for (FieldDescriptorProto field : was.getFieldList()) {
      compareField(name, was, field, is);
    }
  }

  private void compareField(
      String message, DescriptorProto was, FieldDescriptorProto field, DescriptorProto is) {
    String subject = "field %s.%s = %d".formatted(message, field.getName(), field.getNumber());
    FieldDescriptorProto numbered = null;
    FieldDescriptorProto named = null;
    for (FieldDescriptorProto candidate : is.getFieldList()) {
      numbered = candidate.getNumber() == field.getNumber() ? candidate : numbered;
      named = candidate.getName().equals(field.getName()) ? candidate : named;
    }
    if (numbered != null) {
      same(subject, "name", field.getName(), numbered.getName());
      same(subject, "type", type(field), type(numbered));
      same(subject, "label", label(field), label(numbered));
      same(subject, "presence", presence(field), presence(numbered));
      same(subject, "oneof", oneof(was, field), oneof(is, numbered));
    } else if (named != null) {
      same(subject, "number", "" + field.getNumber(), "" + named.getNumber());
    } else {
      gone(subject);
    }
  }

  private void compareEnum(String name, EnumDescriptorProto was, @Nullable EnumDescriptorProto is) {
    if (is == null) {
      gone("enum " + name);
      return;
    }
    for (EnumValueDescriptorProto value : was.getValueList()) {
      String subject = "enum value %s.%s".formatted(name, value.getName());
      is.getValueList().stream()
          .filter(candidate -> candidate.getName().equals(value.getName()))
          .findFirst()
          .ifPresentOrElse(
              found -> same(subject, "number", "" + value.getNumber(), "" + found.getNumber()),
              () -> gone(subject + " = " + value.getNumber()));
    }
  }

  private void compareService(
      String name, ServiceDescriptorProto was, @Nullable ServiceDescriptorProto is) {
    if (is == null) {
      gone("service " + name);
      return;
    }
    for (MethodDescriptorProto method : was.getMethodList()) {
      String subject = "method %s.%s".formatted(name, method.getName());
      is.getMethodList().stream()
          .filter(candidate -> candidate.getName().equals(method.getName()))
          .findFirst()
          .ifPresentOrElse(found -> compareMethod(subject, method, found), () -> gone(subject));
    }
  }

  private void compareMethod(String subject, MethodDescriptorProto was, MethodDescriptorProto is) {
    same(subject, "request", bare(was.getInputType()), bare(is.getInputType()));
    same(subject, "response", bare(was.getOutputType()), bare(is.getOutputType()));
    same(subject, "streaming", streaming(was), streaming(is));
  }

  private void same(String subject, String aspect, String was, String is) {
    if (!was.equals(is)) {
      differences.add("%s had %s %s and now has %s.".formatted(subject, aspect, was, is));
    }
  }

  private void gone(String subject) {
    differences.add(subject + " is in the baseline and no longer in the schema.");
  }

  /** Descriptors leave it out for the oldest. */
  private static String syntax(FileDescriptorProto file) {
    return file.getSyntax().isEmpty() ? "proto2" : file.getSyntax();
  }

  private static String type(FieldDescriptorProto field) {
    String kind = field.getType().name().substring("TYPE_".length()).toLowerCase(Locale.ROOT);
    return field.getTypeName().isEmpty() ? kind : kind + " " + bare(field.getTypeName());
  }

  private static String label(FieldDescriptorProto field) {
    return field.getLabel().name().substring("LABEL_".length()).toLowerCase(Locale.ROOT);
  }

  /** Whether a reader can tell an absent field from its default. */
  private static String presence(FieldDescriptorProto field) {
    boolean explicit =
        field.getLabel() != Label.LABEL_REPEATED
            && (field.getType() == FieldDescriptorProto.Type.TYPE_MESSAGE || field.hasOneofIndex());
    return explicit ? "explicit" : "implicit";
  }

  /** The oneof of an {@code optional} field is the compiler's own and says presence only. */
  private static String oneof(DescriptorProto message, FieldDescriptorProto field) {
    return field.hasOneofIndex() && !field.getProto3Optional()
        ? message.getOneofDecl(field.getOneofIndex()).getName()
        : "none";
  }

  private static String streaming(MethodDescriptorProto method) {
    return "%s to %s"
        .formatted(
            method.getClientStreaming() ? "stream" : "one",
            method.getServerStreaming() ? "stream" : "one");
  }

  private static String bare(String typeName) {
    return typeName.startsWith(".") ? typeName.substring(1) : typeName;
  }
}
