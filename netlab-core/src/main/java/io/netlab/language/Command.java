package io.netlab.language;

import io.netlab.op.NetworkOp;
import io.netlab.query.PingRequest;
import io.netlab.query.Query;
import io.netlab.topology.NodeName;
import java.util.List;

/** What one command of a line asks for. */
public sealed interface Command {
    /** Picks the alternative. */
    <R> R accept(Visitor<R> visitor);

    /**
     * Changes of the network that netlab makes itself, in this order; the rest is not tried when one is refused.
     *
     * @param manners those of the program that the command is written for
     */
    record Ops(List<NetworkOp> ops, Manners manners) implements Command {
        public Ops {
            ops = List.copyOf(ops);
        }

        /** Changes that are made without a word. */
        public Ops(List<NetworkOp> ops) {
            this(ops, new Manners.Silent());
        }

        /** A command that is one change. */
        static Ops of(NetworkOp op) {
            return new Ops(List.of(op));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * Something to be shown that netlab reads from the kernel itself, in the form of the real program.
     *
     * @param instead the real program, which is run where something is there that netlab does not know to show
     */
    record Show(Query query, Program instead) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code ping}, done by netlab itself, in the form of the real program. */
    record Ping(PingRequest request) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** A program of the machine, to be run in the node: its name and its arguments, as {@code execve(2)} takes them. */
    record Program(NodeName node, List<String> argv) implements Command {
        public Program {
            argv = List.copyOf(argv);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code docker ...}: a command for this lab's own engine, whichever node it is typed in.
     *
     * @param words what follows {@code docker}
     */
    record Docker(List<String> words) implements Command {
        public Docker {
            words = List.copyOf(words);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** {@code NAME=value}: later lines may say {@code $NAME}. */
    record Assignment(String name, String value) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /**
     * {@code NAME=$(...)}: the value is what the source prints, without the line ends behind it.
     *
     * @param source a program of the machine, or a command for the lab's engine
     */
    record Capture(String name, Command source) implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** Nothing is to be done: a comment, an empty prompt, a directory that a lab always has. */
    record Nothing() implements Command {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visit(this);
        }
    }

    /** One method an alternative. */
    interface Visitor<R> {
        R visit(Ops command);

        R visit(Show command);

        R visit(Ping command);

        R visit(Program command);

        R visit(Docker command);

        R visit(Assignment command);

        R visit(Capture command);

        R visit(Nothing command);
    }
}
