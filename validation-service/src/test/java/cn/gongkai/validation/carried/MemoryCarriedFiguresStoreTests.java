package cn.gongkai.validation.carried;

class MemoryCarriedFiguresStoreTests extends CarriedFiguresStoreContract {

    private final MemoryCarriedFiguresStore store = new MemoryCarriedFiguresStore();

    @Override
    CarriedFiguresStore store() {
        return store;
    }
}
