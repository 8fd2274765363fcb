package io.netlab.tutorial;

/** A tutorial to begin with: it can be played as it is, and every kind of block stands in it once. */
public final class TutorialTemplate {
    private static final String BLOCKS = """
            ```yaml start
            namespaces:
              ns1:
            ```

            ```sh
            ip -n ns1 link set lo up
            ```

            ```sh fails
            ip netns exec ns1 ping -c 1 192.0.2.1
            ```

            ```sh solution
            ip netns exec ns1 ping -c 1 127.0.0.1
            ```
            """;

    private static final String ENGLISH = """
            ---
            netlab: 1
            about: one line for the list of tutorials
            minutes: 5
            ---

            # TITLE

            What the learner will know at the end, and why it matters.

            ## Set the loopback up

            What is there, and what is to be done. The blocks of a step may stand in any order.

            BLOCKS
            ```yaml predict
            question: What is asked before it is seen?
            choices:
              - one answer
              - another one
            answer: 2
            because: The reason, which is told when the goals are reached.
            ```

            ```yaml goals
            - { link: lo, in: ns1, state: up, title: lo in ns1 is up }
            - { ping: 127.0.0.1, from: ns1, title: ns1 pings itself }
            ```

            ```yaml controls
            - { namespace: ns1, title: ns1 is still there }
            ```

            ```text hint
            A vague hint comes first.
            ```

            ```text hint 1
            One for the first goal alone: ip -n ns1 link set lo up
            ```

            ### What happened

            What is told afterwards.
            """;

    private static final String CHINESE = """
            ---
            netlab: 1
            about: 教程列表里的一行说明
            minutes: 5
            ---

            # TITLE

            学完之后会明白什么，为什么重要。

            ## 启用回环接口

            眼前有什么，要做什么。一个步骤里的各个代码块可以按任意顺序排列。

            BLOCKS
            ```yaml predict
            question: 动手之前先问什么？
            choices:
              - 一种回答
              - 另一种回答
            answer: 2
            because: 原因，在目标达成之后给出。
            ```

            ```yaml goals
            - { link: lo, in: ns1, state: up, title: ns1 的 lo 已启用 }
            - { ping: 127.0.0.1, from: ns1, title: ns1 能 ping 通自己 }
            ```

            ```yaml controls
            - { namespace: ns1, title: ns1 仍然存在 }
            ```

            ```text hint
            先给一条模糊的提示。
            ```

            ```text hint 1
            只针对第一个目标的提示：ip -n ns1 link set lo up
            ```

            ### 刚才发生了什么

            事后的说明。
            """;

    private TutorialTemplate() {}

    /** The text of the file. */
    public static String text(String name, Language language) {
        String text = language == Language.ZH ? CHINESE : ENGLISH;
        return text.replace("TITLE", name).replace("BLOCKS\n", BLOCKS + "\n");
    }
}
