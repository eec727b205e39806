package cn.gongkai.intake.policy;

class MemoryPolicyStoreTests extends PolicyStoreContract {

    private final MemoryPolicyStore store = new MemoryPolicyStore();

    @Override
    PolicyStore store() {
        return store;
    }
}
