package io.bellwether.contracts.schema;

import com.google.protobuf.DescriptorProtos.DescriptorProto;
import com.google.protobuf.DescriptorProtos.EnumDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import com.google.protobuf.DescriptorProtos.ServiceDescriptorProto;
import java.util.Map;
import java.util.TreeMap;

/** What a set of files declares: files by path, everything else by full name, nested types too. */
record Schema(
    Map<String, FileDescriptorProto> files,
    Map<String, DescriptorProto> messages,
    Map<String, EnumDescriptorProto> enums,
    Map<String, ServiceDescriptorProto> services) {

  static Schema of(FileDescriptorSet files) {
    Schema schema = new Schema(new TreeMap<>(), new TreeMap<>(), new TreeMap<>(), new TreeMap<>());
    files.getFileList().forEach(schema::add);
    return schema;
  }

  private void add(FileDescriptorProto file) {
    String scope = file.getPackage().isEmpty() ? "" : file.getPackage() + ".";
    files.put(file.getName(), file);
    file.getMessageTypeList().forEach(message -> add(scope, message));
    file.getEnumTypeList().forEach(type -> enums.put(scope + type.getName(), type));
    file.getServiceList().forEach(service -> services.put(scope + service.getName(), service));
  }

  private void add(String scope, DescriptorProto message) {
    String fullName = scope + message.getName();
    messages.put(fullName, message);
    message.getNestedTypeList().forEach(nested -> add(fullName + ".", nested));
    message.getEnumTypeList().forEach(type -> enums.put(fullName + "." + type.getName(), type));
  }
}
