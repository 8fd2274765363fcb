package io.netlab.shell.learn;

import io.netlab.tutorial.Language;
import java.util.Locale;

/** What netlab itself says in a tutorial, in every language. */
enum Phrase {
    STEP("step %d of %d", "第 %d 步，共 %d 步"),
    GOALS("Goals", "目标"),
    PREDICT("Before you type:", "动手之前先想一想："),
    ANSWER("your answer is its number", "输入编号作答"),
    NOTED("noted: %s. Now see whether it comes out that way", "记下了：%s。接下来看看是否如此"),
    NO_CHOICE("there are the choices 1 to %d", "只有 1 到 %d 可选"),
    RIGHT("You said so:", "预测正确："),
    WRONG("You thought: %s. It is: %s.", "你的预测是：%s。实际上是：%s。"),
    UNANSWERED("The answer is: %s.", "答案是：%s。"),
    LOST("%s: no longer so", "%s：又不成立了"),
    ON("%d of %d is done; next goes on with: %s", "第 %d 步完成，共 %d 步。输入 next 继续：%s"),
    END("That was the last step of %s.", "教程“%s”到此结束。"),
    FOLLOWS("learn %s opens the next one: %s", "输入 learn %s 打开下一个教程：%s"),
    STILL_OPEN(
            "not all goals are reached yet: hint helps, skip does the step for you", "目标还没有全部达成：hint 给提示，skip 替你完成这一步"),
    HINT("hint", "提示"),
    NOW("now", "现状"),
    TRY_FIRST("try something first, then there is another hint", "先动手试一试，再看下一条提示"),
    NO_HINTS("there are no more hints; solve puts the next command at the prompt", "没有更多提示了；solve 会把下一条命令放到提示符后面"),
    NOTHING_TO_SOLVE("every command of this step was run; reset begins it again", "这一步的命令都已执行过；reset 可以重来"),
    AT_HOST("this line is for the host: leave first", "这条命令要在主机上执行：请先输入 leave"),
    NO_SOLUTION("this step has no commands that are hidden from you", "这一步没有需要代劳的命令"),
    RESET("back at the beginning of the step", "已回到这一步的开头"),
    FIRST_STEP("this is the first step", "已经是第一步了"),
    PLAY("play: nothing counts from here; play again brings back what is there now", "试验模式：现在起什么都不算数；再输入 play 恢复现在的样子"),
    PLAYED("back from play: all is as it was", "试验结束：一切恢复原样"),
    EDGE_PLAY("play: nothing counts", "试验模式"),
    LIST_HEAD("Tutorials", "教程"),
    MINUTES("%d min", "%d 分钟"),
    DONE("done", "已完成"),
    OPENS("netlab learn NAME opens one where you left off", "netlab learn 名称 打开教程，从上次的地方继续"),
    RESUMED("you left off here; back goes to the step before", "上次做到这里；back 回到上一步");

    private final String english;
    private final String chinese;

    Phrase(String english, String chinese) {
        this.english = english;
        this.chinese = chinese;
    }

    /** The words, with what belongs into them. */
    String in(Language language, Object... parts) {
        return String.format(Locale.ROOT, language == Language.ZH ? chinese : english, parts);
    }
}
