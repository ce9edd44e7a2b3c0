//usr/bin/env jbang "$0" "$@" ; exit $?
//JAVA {{distributionJavaVersion}}+
//RUNTIME_OPTIONS --enable-native-access=ALL-UNNAMED
//DEPS {{jbangDistributionGA}}:{{projectVersion}}:cli
// {{jreleaserCreationStamp}}

public class {{jbangScriptName}} {
    public static void main(String... args) throws Exception {
        {{distributionJavaMainClass}}.main(args);
    }
}
